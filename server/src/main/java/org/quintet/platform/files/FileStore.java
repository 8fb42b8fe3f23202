package org.quintet.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.quintet.platform.failures.Failure;
import org.springframework.core.io.Resource;

/** Keeps files by key. What is put is there as a whole or not at all. Thread-safe. */
public interface FileStore {

    /**
     * Stores {@code content} up to its end under {@code key}, in the place of what was there.
     *
     * @throws Failure.InsufficientStorage if the disk is full
     * @throws IOException if {@code content} cannot be read, or the store cannot be written
     */
    default void put(FileKey key, InputStream content) throws IOException {
        put(key, content::transferTo);
    }

    /**
     * As the other, with what {@code content} writes.
     *
     * @throws Failure.InsufficientStorage if the disk is full
     * @throws IOException if {@code content} fails so, or the store cannot be written
     */
    void put(FileKey key, FileContent content) throws IOException;

    /** The file under {@code key}. */
    Optional<Resource> find(FileKey key);

    /**
     * Forgets the file under {@code key}, if there is one.
     *
     * @throws IOException if the store cannot be written
     */
    void delete(FileKey key) throws IOException;
}
