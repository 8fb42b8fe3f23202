package org.quintet.tasks;

import static org.quintet.schema.Tables.BACKGROUND_TASK;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** Ends a task that cannot be done. */
@UseCase
public class FailTask {

    private final DSLContext sql;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FailTask(DSLContext sql, Clock clock, ApplicationEventPublisher events) {
        this.sql = sql;
        this.clock = clock;
        this.events = events;
    }

    /** Tells whoever asked {@code why}. Does nothing if the task is another worker's by now, or over. */
    public void execute(RunningTask task, String why) {
        int ended = sql.update(BACKGROUND_TASK)
                .set(BACKGROUND_TASK.STATE, "failed")
                .set(BACKGROUND_TASK.ERROR, why)
                .set(BACKGROUND_TASK.ENDED_AT, clock.instant())
                .where(RunningTasks.isStill(task))
                .execute();
        if (ended == 1) {
            events.publishEvent(new TaskEnded(task.id(), task.kind(), false));
        }
    }
}
