package org.quintet.tasks;

import static org.quintet.schema.Tables.BACKGROUND_TASK;

import java.time.Clock;
import java.time.Duration;
import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;

/** Gives back a task that broke off, to be begun again later, by any worker. */
@UseCase
public class PostponeTask {

    private final DSLContext sql;
    private final Clock clock;

    PostponeTask(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Does nothing if the task is another worker's by now, or over. */
    public void execute(RunningTask task, Duration pause) {
        sql.update(BACKGROUND_TASK)
                .set(BACKGROUND_TASK.STATE, "waiting")
                .set(BACKGROUND_TASK.DUE_AT, clock.instant().plus(pause))
                .where(RunningTasks.isStill(task))
                .execute();
    }
}
