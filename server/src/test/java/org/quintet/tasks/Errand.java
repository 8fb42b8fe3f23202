package org.quintet.tasks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.quintet.platform.failures.Failure;
import org.springframework.stereotype.Component;

/** Work for tests: its input says how it goes. */
@Component
class Errand implements TaskHandler {

    static final String KIND = "errand";

    private final ResultFiles files;

    Errand(ResultFiles files) {
        this.files = files;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public TaskResult run(RunningTask task) throws IOException {
        return switch (task.input().path("goes").asString()) {
            case "well" -> TaskResult.of(Map.of("number", 5, "words", Map.of("a", "b")));
            case "with a file" ->
                TaskResult.of(files.write(
                        task,
                        "Größe 1.txt",
                        "text/plain",
                        out -> out.write("content".getBytes(StandardCharsets.UTF_8))));
            case "wrong" -> throw new Failure.Conflict("errand", "The shop is shut");
            case "wrong once" -> {
                if (task.attempt() == 1) {
                    throw new IOException("the bus is late");
                }
                yield TaskResult.of(Map.of());
            }
            default -> throw new IllegalArgumentException(task.input().toString());
        };
    }
}
