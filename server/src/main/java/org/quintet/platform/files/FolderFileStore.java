package org.quintet.platform.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.quintet.platform.settings.ServerSettings;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Keeps files in the folder {@code files} of the data folder. Several servers must share that folder. */
@Component
class FolderFileStore implements FileStore {

    private final Path folder;

    FolderFileStore(ServerSettings settings) {
        this.folder = settings.dataDir().resolve("files").toAbsolutePath();
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
