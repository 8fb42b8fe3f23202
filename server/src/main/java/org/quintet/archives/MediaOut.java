package org.quintet.archives;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quintet.platform.archive.ArchiveWriter;
import org.quintet.platform.archive.MediaKind;
import org.quintet.platform.files.FileKey;
import org.quintet.platform.files.FileStore;
import org.quintet.uploads.UploadAddress;
import org.springframework.core.io.Resource;

/**
 * The files that go into an archive: those that were uploaded here, of the kinds that are wanted. Files of other addresses
 * are never fetched. Remembers their keys, not their content. Not thread-safe.
 */
final class MediaOut implements ArchiveWriter.MediaDecision {

    private final Set<MediaKind> wanted;
    private final UploadAddress address;
    private final FileStore store;
    private final Map<String, FileKey> files = new LinkedHashMap<>();

    MediaOut(Set<MediaKind> wanted, UploadAddress address, FileStore store) {
        this.wanted = wanted;
        this.address = address;
        this.store = store;
    }

    @Override
    public String inArchive(MediaKind kind, String url, String entry) {
        Optional<FileKey> key = address.keyIn(url)
                .filter(_ -> wanted.contains(kind))
                .filter(file -> store.find(file).isPresent());
        return key.map(file -> {
                    String name = entry + "." + file.extension();
                    files.put(name, file);
                    return "/" + name;
                })
                .orElse(url);
    }

    /** How many there are. */
    int count() {
        return files.size();
    }

    /** Writes them behind what the archive has already. */
    void copyTo(ArchiveWriter archive) throws IOException {
        for (var file : files.entrySet()) {
            Resource content = store.find(file.getValue())
                    .orElseThrow(() -> new IOException("file " + file.getValue() + " is gone"));
            try (InputStream stream = content.getInputStream()) {
                archive.file(file.getKey(), stream);
            }
        }
    }
}
