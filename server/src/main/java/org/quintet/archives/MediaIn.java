package org.quintet.archives;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quintet.platform.archive.ArchiveFile;
import org.quintet.platform.archive.ArchivedColumn;
import org.quintet.platform.archive.MediaKind;
import org.quintet.platform.archive.ValueRule.RefusedValue;
import org.quintet.platform.archive.ValueRules;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.files.FileStore;
import org.quintet.uploads.UploadAddress;
import org.quintet.uploads.Uploads;

/**
 * The files that come out of an archive, which are uploads as any other: of kinds and sizes that are taken, whatever their
 * names say. Not thread-safe.
 */
final class MediaIn {

    private final ArchiveFile archive;
    private final Uploads uploads;
    private final UploadAddress address;
    private final FileStore store;
    private final Consumer<String> progress;
    private final Map<String, String> urls = new HashMap<>();

    MediaIn(ArchiveFile archive, Uploads uploads, UploadAddress address, FileStore store, Consumer<String> progress) {
        this.archive = archive;
        this.uploads = uploads;
        this.address = address;
        this.store = store;
        this.progress = progress;
    }

    /** Replaces, in {@code row}, the names of files in the archive by the addresses under which they are now. */
    void settle(Map<ArchivedColumn, @Nullable Object> row) {
        row.replaceAll((column, value) -> column instanceof ArchivedColumn.Media media && value instanceof String text
                ? settled(media, text)
                : value);
    }

    private String settled(ArchivedColumn.Media column, String text) {
        if (text.startsWith("/")) {
            return urls.computeIfAbsent(text.substring(1), name -> stored(column.kind(), name));
        }
        try {
            return (String) ValueRules.ADDRESS.check(text);
        } catch (RefusedValue e) {
            throw new Failure.Invalid("file", column.key() + " " + e.reason());
        }
    }

    private String stored(MediaKind kind, String name) {
        if (!archive.has(name)) {
            throw new Failure.Invalid("file", "File " + name + " missing in event zip");
        }
        progress.accept("Uploading media (%d/%d)".formatted(urls.size() + 1, archive.filesInFolders()));
        try {
            return kind == MediaKind.IMAGE
                    ? uploads.storeImage(() -> archive.read(name), archive.size(name))
                    : uploads.storeFile(() -> archive.read(name), archive.size(name), name);
        } catch (Failure.Invalid e) {
            throw new Failure.Invalid("file", "File " + name + " is not taken: " + e.message());
        } catch (Failure.TooLarge e) {
            throw new Failure.Invalid("file", "File " + name + " is larger than uploads may be");
        }
    }

    /** Removes what was stored: the rows that it was for did not come. */
    void forget() throws IOException {
        for (String url : urls.values()) {
            var key = address.keyIn(url);
            if (key.isPresent()) {
                store.delete(key.get());
            }
        }
    }
}
