package org.quintet.platform.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.settings.ServerSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Keeps files in the folder {@code files} of the data folder. Several servers must share that folder. */
@Component
class FolderFileStore implements FileStore {

    private static final Logger log = LoggerFactory.getLogger(FolderFileStore.class);

    /** A disk with less than this left is full, for a file at least. */
    private static final long LEAST_ROOM = 1 << 20;

    private final Path folder;
    private final Room room;

    /** How many bytes may still be written to the disk that has a path. */
    @FunctionalInterface
    interface Room {
        long at(Path path) throws IOException;
    }

    @Autowired
    FolderFileStore(ServerSettings settings) {
        this(settings, path -> Files.getFileStore(path).getUsableSpace());
    }

    FolderFileStore(ServerSettings settings, Room room) {
        this.folder = settings.dataDir().resolve("files").toAbsolutePath();
        this.room = room;
    }

    @Override
    public void put(FileKey key, FileContent content) throws IOException {
        Path file = fileOf(key);
        Files.createDirectories(file.getParent());
        // no key ends so: nobody reads it before it is whole
        Path part = Files.createTempFile(file.getParent(), ".part", "");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                content.writeTo(out);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (room.at(part) < LEAST_ROOM) {
                log.warn("The disk is full", e);
                throw new Failure.InsufficientStorage();
            }
            throw e;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    @Override
    public Optional<Resource> find(FileKey key) {
        Path file = fileOf(key);
        return Files.isRegularFile(file) ? Optional.of(new FileSystemResource(file)) : Optional.empty();
    }

    @Override
    public void delete(FileKey key) throws IOException {
        Files.deleteIfExists(fileOf(key));
    }

    private Path fileOf(FileKey key) {
        return folder.resolve(key.text());
    }
}
