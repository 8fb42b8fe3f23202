package org.quintet.tasks;

import static org.quintet.schema.Tables.BACKGROUND_TASK;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;

/** Says that a task is still worked on, and how far it is. */
@UseCase
public class RenewTask {

    private final DSLContext sql;
    private final Clock clock;

    RenewTask(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Does nothing if the task is another worker's by now, or over. */
    public void execute(RunningTask task) {
        sql.update(BACKGROUND_TASK)
                .set(BACKGROUND_TASK.DUE_AT, clock.instant().plus(ClaimTask.LEASE))
                .set(BACKGROUND_TASK.PROGRESS, task.progress())
                .where(RunningTasks.isStill(task))
                .execute();
    }
}
