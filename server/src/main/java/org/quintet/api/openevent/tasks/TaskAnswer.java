package org.quintet.api.openevent.tasks;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;

/**
 * What clients get when a task begins: where to ask how it goes.
 *
 * @param taskUrl a path
 */
public record TaskAnswer(@JsonProperty("task_url") String taskUrl) {

    public static TaskAnswer of(UUID taskId) {
        return new TaskAnswer("/v1/tasks/" + taskId);
    }
}
