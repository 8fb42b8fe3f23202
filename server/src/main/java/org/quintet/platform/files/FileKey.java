package org.quintet.platform.files;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a stored file: words of letters, digits, {@code -} and {@code _} between slashes, and an extension, as in
 * {@code events/5/thumbnail/Xa93k/b2c1.jpg}. It cannot lead out of the store.
 */
public record FileKey(String text) {

    /** What lies in this folder is served only to those who prove that they may have it. */
    public static final String PRIVATE_FOLDER = "private";

    private static final int LONGEST = 300;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*\\.[a-z0-9]{1,8}");

    public FileKey {
        if (!isKey(text)) {
            throw new IllegalArgumentException("not a file key: " + text);
        }
    }

    /** The key that {@code text} is; empty if it is none. */
    public static Optional<FileKey> parse(String text) {
        return isKey(text) ? Optional.of(new FileKey(text)) : Optional.empty();
    }

    private static boolean isKey(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    /** Whether not everybody who knows the key may have the file. */
    public boolean isPrivate() {
        return text.startsWith(PRIVATE_FOLDER + "/");
    }

    /** What stands after the dot; it tells the kind of the file's content. */
    public String extension() {
        return text.substring(text.lastIndexOf('.') + 1);
    }

    @Override
    public String toString() {
        return text;
    }
}
