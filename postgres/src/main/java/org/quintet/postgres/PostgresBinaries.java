package org.quintet.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL programs that are on the class path for this operating system and processor. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** Returns the folder that holds {@code bin/} and {@code lib/}; unpacks it below {@code parent} if it is not there. */
    static Path unpackBelow(Path parent) throws IOException {
        Path target = parent.resolve("programs-" + version());
        if (Files.isDirectory(target)) {
            return target;
        }
        // one name for all attempts: what a start that was killed left behind is cleared by the next
        Path unfinished = parent.resolve("programs-unfinished");
        deleteTree(unfinished);
        Files.createDirectory(unfinished);
        try (InputStream archive = archive()) {
            unpack(archive, unfinished);
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            deleteTree(unfinished);
            throw e;
        }
        return target;
    }

    /** Part of the folder's name, so that programs of another version are never taken for these. Written by the build. */
    private static String version() throws IOException {
        try (InputStream properties = PostgresBinaries.class.getResourceAsStream("postgres.properties")) {
            Properties loaded = new Properties();
            loaded.load(properties);
            return loaded.getProperty("version");
        }
    }

    private static InputStream archive() {
        String resource = "/postgres-" + operatingSystem() + "-" + processor() + ".txz";
        InputStream archive = PostgresBinaries.class.getResourceAsStream(resource);
        if (archive == null) {
            throw new PostgresStartException("No embedded PostgreSQL for this system (" + resource
                    + "); set QUINTET_DATABASE_URL to a PostgreSQL of your own.");
        }
        return archive;
    }

    private static String operatingSystem() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return name.contains("mac") ? "darwin" : name.contains("win") ? "windows" : "linux";
    }

    private static String processor() {
        String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        boolean arm = name.equals("aarch64") || name.equals("arm64");
        return arm ? "arm_64" : "x86_64";
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("Entry leaves the folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(parentOf(path));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    boolean executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    private static Path parentOf(Path path) throws IOException {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IOException("Entry without a folder: " + path);
        }
        return parent;
    }

    /** Deletes {@code root} and all below it, if it exists. */
    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (var paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
