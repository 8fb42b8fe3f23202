package org.quintet.tasks;

import static org.quintet.schema.Tables.BACKGROUND_TASK;

import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.files.FileKey;
import org.quintet.platform.usecases.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ends a task that succeeded. The worker does so when a handler returns; a handler whose change must not be made twice does so
 * within the change's transaction: then either both are there or neither.
 */
@UseCase
public class FinishTask {

    private static final JsonMapper JSON = new JsonMapper();

    private final DSLContext sql;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FinishTask(DSLContext sql, Clock clock, ApplicationEventPublisher events) {
        this.sql = sql;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Stores the result, unless this run has stored it already.
     *
     * @throws Failure.Conflict if another worker took the task, because this one was not heard of for too long
     */
    public void execute(RunningTask task, TaskResult result) {
        Optional<ResultFile> file = result.file();
        int ended = sql.update(BACKGROUND_TASK)
                .set(BACKGROUND_TASK.STATE, "succeeded")
                .set(BACKGROUND_TASK.RESULT, JSONB.valueOf(JSON.writeValueAsString(result.values())))
                .set(
                        BACKGROUND_TASK.FILE_KEY,
                        file.map(ResultFile::key).map(FileKey::text).orElse(null))
                .set(BACKGROUND_TASK.FILE_NAME, file.map(ResultFile::name).orElse(null))
                .set(
                        BACKGROUND_TASK.FILE_MEDIA_TYPE,
                        file.map(ResultFile::mediaType).orElse(null))
                .set(BACKGROUND_TASK.ENDED_AT, clock.instant())
                .where(RunningTasks.isStill(task))
                .execute();
        if (ended == 1) {
            events.publishEvent(new TaskEnded(task.id(), task.kind(), true));
        } else if (!hasFinished(task)) {
            throw new Failure.Conflict("task", "Another server works on this task");
        }
    }

    private boolean hasFinished(RunningTask task) {
        return sql.fetchExists(
                BACKGROUND_TASK,
                BACKGROUND_TASK
                        .ID
                        .eq(task.id())
                        .and(BACKGROUND_TASK.ATTEMPTS.eq(task.attempt()))
                        .and(BACKGROUND_TASK.STATE.eq("succeeded")));
    }
}
