package org.quintet.tasks;

import static org.quintet.schema.Tables.BACKGROUND_TASK;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.quintet.platform.files.FileKey;
import org.quintet.schema.tables.records.BackgroundTaskRecord;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells how tasks go. */
@Component
public class Tasks {

    private static final JsonMapper JSON = new JsonMapper();

    private final DSLContext sql;

    Tasks(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A task.
     *
     * @param requestedBy the user who asked for it; empty if he is gone
     */
    public record Task(UUID id, String kind, Optional<Long> requestedBy, JsonNode input, Standing standing) {}

    /** How far a task is. */
    public sealed interface Standing {

        /** Nobody has begun it; {@code again} tells that somebody had, and it broke off. */
        record Waiting(boolean again) implements Standing {}

        /** Somebody works on it; {@code progress} is empty if nothing is said about it. */
        record Running(String progress) implements Standing {}

        /** It is done. */
        record Succeeded(JsonNode result, Optional<ResultFile> file) implements Standing {}

        /** It could not be done. */
        record Failed(String why) implements Standing {}
    }

    /** The task of that id; some days after its end there is none any more. */
    public Optional<Task> find(UUID id) {
        return sql.selectFrom(BACKGROUND_TASK).where(BACKGROUND_TASK.ID.eq(id)).fetchOptional(Tasks::task);
    }

    private static Task task(BackgroundTaskRecord row) {
        return new Task(
                row.getId(),
                row.getKind(),
                Optional.ofNullable(row.getRequestedBy()),
                JSON.readTree(row.getInput().data()),
                standing(row));
    }

    private static Standing standing(BackgroundTaskRecord row) {
        return switch (row.getState()) {
            case "waiting" -> new Standing.Waiting(row.getAttempts() > 0);
            case "running" -> new Standing.Running(row.getProgress());
            case "succeeded" ->
                new Standing.Succeeded(JSON.readTree(row.getResult().data()), file(row));
            default -> new Standing.Failed(row.getError());
        };
    }

    private static Optional<ResultFile> file(BackgroundTaskRecord row) {
        return Optional.ofNullable(row.getFileKey())
                .map(key -> new ResultFile(new FileKey(key), row.getFileName(), row.getFileMediaType()));
    }
}
