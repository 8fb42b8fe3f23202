package org.quintet.archives;

import static org.quintet.schema.Tables.IMPORT_JOB;

import java.time.Clock;
import java.util.UUID;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.files.FileKey;
import org.quintet.platform.usecases.UseCase;
import org.quintet.tasks.StartTask;

/** Asks for an event to be made of an archive, and notes that somebody did. */
@UseCase
public class StartImport {

    private final DSLContext sql;
    private final Clock clock;
    private final StartTask startTask;

    StartImport(DSLContext sql, Clock clock, StartTask startTask) {
        this.sql = sql;
        this.clock = clock;
        this.startTask = startTask;
    }

    /**
     * Returns the id of the task.
     *
     * @param archive where the archive is kept
     * @throws Failure.TooManyRequests if too many tasks of {@code user} are not done yet
     */
    public UUID execute(User user, FileKey archive) {
        UUID task = startTask.execute(user, ImportEvent.KIND, ImportEvent.input(archive));
        sql.insertInto(IMPORT_JOB)
                .set(IMPORT_JOB.USER_ID, user.id())
                .set(IMPORT_JOB.TASK_ID, task)
                .set(IMPORT_JOB.STARTS_AT, clock.instant())
                .execute();
        return task;
    }
}
