package org.quintet.tasks;

import static org.quintet.schema.Tables.BACKGROUND_TASK;

import java.util.UUID;
import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;

/** Forgets a task whose file is gone. */
@UseCase
public class ForgetTask {

    private final DSLContext sql;

    ForgetTask(DSLContext sql) {
        this.sql = sql;
    }

    /** Does nothing if there is no such task. */
    public void execute(UUID id) {
        sql.deleteFrom(BACKGROUND_TASK).where(BACKGROUND_TASK.ID.eq(id)).execute();
    }
}
