package org.quintet.api.openevent.tasks;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.tasks.ResultFile;
import org.quintet.tasks.ResultFiles;
import org.quintet.tasks.Tasks;
import org.quintet.tasks.Tasks.Standing;
import org.quintet.tasks.Tasks.Task;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** How a task goes (Open Event, part D15). Its id cannot be guessed, and so opens this to whoever was told it. */
@RestController
class TaskController {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Duration LINK_LIVES = Duration.ofHours(1);

    private final Tasks tasks;
    private final ResultFiles files;

    TaskController(Tasks tasks, ResultFiles files) {
        this.tasks = tasks;
        this.files = files;
    }

    /** An id that nothing is known about is that of a task that is still to come. */
    @GetMapping("/v1/tasks/{id}")
    @Permits(Who.ANYONE)
    ResponseEntity<Map<String, Object>> task(@PathVariable String id) {
        Optional<Task> task = ID.matcher(id).matches() ? tasks.find(UUID.fromString(id)) : Optional.empty();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(task.map(this::view).orElse(Map.of("state", "PENDING")));
    }

    private Map<String, Object> view(Task task) {
        return switch (task.standing()) {
            case Standing.Waiting(boolean again) -> Map.of("state", again ? "RETRY" : "WAITING");
            case Standing.Running(String progress) -> Map.of("state", progress.isEmpty() ? "STARTED" : progress);
            case Standing.Succeeded(JsonNode result, Optional<ResultFile> file) ->
                Map.of("state", "SUCCESS", "result", result(task, result, file));
            case Standing.Failed(String why) -> Map.of("state", "FAILURE", "result", why);
        };
    }

    private Map<String, Object> result(Task task, JsonNode values, Optional<ResultFile> file) {
        Map<String, Object> result = new LinkedHashMap<>();
        values.properties().forEach(value -> result.put(value.getKey(), value.getValue()));
        file.ifPresent(made -> result.put("download_url", files.linkTo(task.id(), made, LINK_LIVES)));
        return result;
    }
}
