package org.quintet.tasks;

import static org.quintet.schema.Tables.BACKGROUND_TASK;

import org.jooq.Condition;

/** Tells the rows of tasks that run. */
final class RunningTasks {

    private RunningTasks() {}

    /** That the task still runs, and is not begun anew by another worker. */
    static Condition isStill(RunningTask task) {
        return BACKGROUND_TASK
                .ID
                .eq(task.id())
                .and(BACKGROUND_TASK.ATTEMPTS.eq(task.attempt()))
                .and(BACKGROUND_TASK.STATE.eq("running"));
    }
}
