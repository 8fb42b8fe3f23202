package org.quintet.tasks;

import org.quintet.platform.files.FileKey;

/**
 * A file that a task made.
 *
 * @param key where it is kept
 * @param name under which people save it
 */
public record ResultFile(FileKey key, String name, String mediaType) {}
