package org.quintet.tasks;

import java.util.Map;
import java.util.Optional;

/**
 * What came out of a task.
 *
 * @param values what whoever asked is told; a link to the file is added when he looks
 */
public record TaskResult(Map<String, Object> values, Optional<ResultFile> file) {

    public TaskResult {
        values = Map.copyOf(values);
    }

    /** A file and nothing to say about it. */
    public static TaskResult of(ResultFile file) {
        return new TaskResult(Map.of(), Optional.of(file));
    }

    /** No file. */
    public static TaskResult of(Map<String, Object> values) {
        return new TaskResult(values, Optional.empty());
    }
}
