package org.quintet.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.UUID;
import org.quintet.installation.InstallationSettings;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.files.FileKey;
import org.quintet.platform.files.FileStore;
import org.quintet.platform.images.Images;
import org.quintet.platform.images.UnreadableImage;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/**
 * Takes files from people, after looking at their size and content, and keeps them under keys that cannot be guessed.
 * What a client says about a file's type counts for nothing.
 */
@Component
public class Uploads {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final int LETTERS_IN_KEY = 10;

    private final FileStore store;
    private final Images images;
    private final InstallationSettings settings;
    private final UploadAddress address;
    private final SecureRandom random = new SecureRandom();

    Uploads(FileStore store, Images images, InstallationSettings settings, UploadAddress address) {
        this.store = store;
        this.images = images;
        this.settings = settings;
        this.address = address;
    }

    /** The largest picture that is taken, in bytes. */
    public int largestImage() {
        return settings.current().largestImage();
    }

    /**
     * Keeps a picture, and returns its URL.
     *
     * @param size of {@code content}, in bytes
     * @throws Failure.TooLarge if it is larger than the settings allow
     * @throws Failure.Invalid if it is not a PNG, JPEG or GIF, or has too many pixels
     */
    public String storeImage(InputStreamSource content, long size) {
        FileKind kind = FileKind.pictureOf(headOf(content))
                .orElseThrow(() -> new Failure.Invalid("data", "The file is not a PNG, JPEG or GIF image"));
        return store(content, size, kind, "", "data");
    }

    /**
     * Keeps a file, and returns its URL.
     *
     * @param name its name on the client's side; only the extension counts
     * @param size of {@code content}, in bytes
     * @throws Failure.TooLarge if it is larger than the settings allow
     * @throws Failure.Invalid if its kind is none of {@link FileKind}, or it is a picture that cannot be read
     */
    public String storeFile(InputStreamSource content, long size, String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        FileKind kind = FileKind.of(headOf(content), extension)
                .orElseThrow(() -> new Failure.Invalid("file", "Files of this type cannot be uploaded"));
        return store(content, size, kind, extension, "file");
    }

    private String store(InputStreamSource content, long size, FileKind kind, String extension, String field) {
        int limit = kind.isPicture()
                ? settings.current().largestImage()
                : settings.current().largestFile();
        if (size > limit) {
            throw new Failure.TooLarge(limit);
        }
        if (kind.isPicture()) {
            requireReadable(content, field);
        }
        FileKey key = newKey(kind.isPicture() ? "temp/images" : "temp/files", kind.keptAs(extension));
        try (InputStream stream = content.getInputStream()) {
            store.put(key, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return address.urlOf(key);
    }

    private void requireReadable(InputStreamSource content, String field) {
        try {
            images.check(content);
        } catch (UnreadableImage e) {
            throw new Failure.Invalid(field, e.reason());
        }
    }

    private static byte[] headOf(InputStreamSource content) {
        try (InputStream stream = content.getInputStream()) {
            return stream.readNBytes(FileKind.HEAD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A key in {@code folder} that nobody can guess. */
    FileKey newKey(String folder, String extension) {
        StringBuilder letters = new StringBuilder();
        random.ints(LETTERS_IN_KEY, 0, LETTERS.length()).forEach(index -> letters.append(LETTERS.charAt(index)));
        return new FileKey(
                "%s/%s/%s/%s.%s".formatted(folder, UUID.randomUUID(), letters, UUID.randomUUID(), extension));
    }
}
