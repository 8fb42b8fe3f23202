package org.quintet.platform.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.quintet.platform.failures.Failure;

/**
 * A zip that somebody sent, of which nothing is believed: names that lead somewhere, names that come twice, and sizes that
 * are beyond all bounds are refused before anything is read. Nothing is ever unpacked to a disk.
 */
public final class ArchiveFile implements AutoCloseable {

    private static final int MOST_ENTRIES = 20_000;
    private static final long LARGEST_WHOLE = 4L << 30;
    private static final long LARGEST_ENTRY = 1L << 30;

    /** What is packed more tightly than that is made to be large. Small files may be: they do no harm. */
    private static final long HIGHEST_RATIO = 250;

    private static final long HARMLESS = 1 << 20;
    private static final Pattern NAME =
            Pattern.compile("(?!.*(^|/)\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+(/[^/\\\\:\\x00-\\x1f]+)*/?");

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries;

    private ArchiveFile(ZipFile zip, Map<String, ZipEntry> entries) {
        this.zip = zip;
        this.entries = entries;
    }

    /**
     * Opens the zip in {@code file}.
     *
     * @throws Failure.Invalid if it is none, or one that is refused
     */
    public static ArchiveFile open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw refused("The file is not a zip archive");
        }
        try {
            return new ArchiveFile(zip, checked(zip));
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static Map<String, ZipEntry> checked(ZipFile zip) {
        if (zip.size() > MOST_ENTRIES) {
            throw refused("The archive has more than " + MOST_ENTRIES + " files");
        }
        Map<String, ZipEntry> entries = new HashMap<>();
        long size = 0;
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            String name = entry.getName();
            if (name.length() > 500 || !NAME.matcher(name).matches()) {
                throw refused("The archive has a file whose name leads out of it");
            }
            if (entries.put(name, entry) != null) {
                throw refused("The archive has two files of the same name: " + name);
            }
            requireModest(entry);
            size += entry.getSize();
            if (size > LARGEST_WHOLE) {
                throw refused("The archive is too large when it is unpacked");
            }
        }
        return entries;
    }

    private static void requireModest(ZipEntry entry) {
        long size = entry.getSize();
        if (size < 0 || size > LARGEST_ENTRY) {
            throw refused("File " + entry.getName() + " is too large when it is unpacked");
        }
        if (size > HARMLESS && size / HIGHEST_RATIO > entry.getCompressedSize()) {
            throw refused("File " + entry.getName() + " is packed too tightly");
        }
    }

    /** Whether there is a file of that name. */
    public boolean has(String name) {
        return entries.containsKey(name);
    }

    /** How many files there are that are not at the top. */
    public long filesInFolders() {
        return entries.values().stream()
                .filter(entry -> !entry.isDirectory() && entry.getName().contains("/"))
                .count();
    }

    /** The size of a file in bytes, unpacked; 0 if it is not there. */
    public long size(String name) {
        return Optional.ofNullable(entries.get(name)).map(ZipEntry::getSize).orElse(0L);
    }

    /**
     * The content of a file, which ends with an {@link IOException} where it is more than the archive said.
     *
     * @throws Failure.Invalid if there is none of that name
     */
    public InputStream read(String name) throws IOException {
        ZipEntry entry = Optional.ofNullable(entries.get(name))
                .filter(found -> !found.isDirectory())
                .orElseThrow(() -> missing(name));
        return new Bounded(zip.getInputStream(entry), entry.getSize());
    }

    static Failure.Invalid missing(String name) {
        return refused("File " + name + " missing in event zip");
    }

    static Failure.Invalid refused(String reason) {
        return new Failure.Invalid("file", reason);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Ends with an error when it is longer than it should be. */
    private static final class Bounded extends FilterInputStream {

        private long left;

        private Bounded(InputStream content, long size) {
            super(content);
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            return count(read, read);
        }

        private int count(int result, int read) throws IOException {
            left -= result < 0 ? 0 : read;
            if (left < 0) {
                throw new ZipException("the file is larger than the archive says");
            }
            return result;
        }
    }
}
