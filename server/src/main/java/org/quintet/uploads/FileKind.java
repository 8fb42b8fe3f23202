package org.quintet.uploads;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of files that may be uploaded. Pictures are known by how they begin, whatever their name says; of the others
 * the name's extension says the kind, and how they begin must fit. Nothing that a browser would run is among them.
 */
public enum FileKind {
    PNG("image/png", Begins.with(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A), "png"),
    JPEG("image/jpeg", Begins.with(0xFF, 0xD8, 0xFF), "jpg", "jpeg"),
    GIF("image/gif", Begins.with('G', 'I', 'F', '8'), "gif"),
    PDF("application/pdf", Begins.with('%', 'P', 'D', 'F', '-'), "pdf"),
    OFFICE(
            "application/octet-stream",
            Begins.with('P', 'K', 3, 4),
            "pptx",
            "docx",
            "xlsx",
            "odp",
            "odt",
            "ods",
            "key",
            "epub",
            "zip"),
    OLD_OFFICE(
            "application/octet-stream",
            Begins.with(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1),
            "ppt",
            "doc",
            "xls"),
    MP4("video/mp4", Begins.after(4, 'f', 't', 'y', 'p'), "mp4", "m4v", "m4a", "mov"),
    WEBM("video/webm", Begins.with(0x1A, 0x45, 0xDF, 0xA3), "webm"),
    OGG("application/ogg", Begins.with('O', 'g', 'g', 'S'), "ogg", "oga", "ogv"),
    MP3("audio/mpeg", Begins.with('I', 'D', '3'), "mp3"),
    WAV("audio/wav", Begins.with('R', 'I', 'F', 'F'), "wav"),
    TEXT("text/plain;charset=UTF-8", FileKind::isText, "txt", "csv", "md", "json", "ics");

    /** How many bytes from the beginning are looked at. */
    static final int HEAD = 1024;

    private final String mediaType;

    @SuppressWarnings("ImmutableEnumChecker") // pure functions
    private final Begins begins;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> extensions;

    FileKind(String mediaType, Begins begins, String... extensions) {
        this.mediaType = mediaType;
        this.begins = begins;
        this.extensions = List.of(extensions);
    }

    /** What a file begins with. */
    @FunctionalInterface
    private interface Begins {

        boolean fits(byte[] head);

        static Begins with(int... expected) {
            return after(0, expected);
        }

        static Begins after(int skipped, int... expected) {
            byte[] bytes = new byte[expected.length];
            for (int index = 0; index < bytes.length; index++) {
                bytes[index] = (byte) expected[index];
            }
            return head -> head.length >= skipped + bytes.length
                    && Arrays.equals(head, skipped, skipped + bytes.length, bytes, 0, bytes.length);
        }
    }

    /** The picture that begins so. */
    static Optional<FileKind> pictureOf(byte[] head) {
        return Arrays.stream(values())
                .filter(kind -> kind.isPicture() && kind.begins.fits(head))
                .findFirst();
    }

    /** The kind of a file with this extension that begins so. */
    static Optional<FileKind> of(byte[] head, String extension) {
        return pictureOf(head)
                .or(() -> ofExtension(extension).filter(kind -> !kind.isPicture() && kind.begins.fits(head)));
    }

    /** The kind whose files have this extension. */
    public static Optional<FileKind> ofExtension(String extension) {
        String lower = extension.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.extensions.contains(lower))
                .findFirst();
    }

    /** The media type (RFC 9110) that it is served with. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether a browser may show it in a page of its own; everything else is saved. */
    public boolean isShown() {
        return isPicture() || this == PDF;
    }

    boolean isPicture() {
        return this == PNG || this == JPEG || this == GIF;
    }

    /** The extension under which it is kept if its name has {@code extension}. */
    String keptAs(String extension) {
        String lower = extension.toLowerCase(Locale.ROOT);
        return extensions.contains(lower) ? lower : extensions.getFirst();
    }

    /** UTF-8 without control characters that no text has; the head may end within a character. */
    private static boolean isText(byte[] head) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(head.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(head), text, false);
        return !result.isError() && text.flip().chars().noneMatch(letter -> letter < '\t');
    }
}
