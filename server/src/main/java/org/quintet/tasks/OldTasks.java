package org.quintet.tasks;

import static org.quintet.schema.Tables.BACKGROUND_TASK;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.quintet.platform.files.FileKey;
import org.quintet.schema.tables.records.BackgroundTaskRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deletes tasks that ended days ago, with their files, every hour, on one node. */
@Configuration(proxyBeanMethods = false)
class OldTasks {

    private static final Duration KEPT = Duration.ofDays(3);
    private static final int BATCH = 100;

    private final DSLContext sql;
    private final Clock clock;
    private final ResultFiles files;
    private final ForgetTask forgetTask;

    OldTasks(DSLContext sql, Clock clock, ResultFiles files, ForgetTask forgetTask) {
        this.sql = sql;
        this.clock = clock;
        this.files = files;
        this.forgetTask = forgetTask;
    }

    @Bean
    RecurringTask<Void> forgetOldTasks() {
        return com.github.kagkarlsson.scheduler.task.helper.Tasks.recurring("forget-old-tasks", FixedDelay.ofHours(1))
                .execute((_, _) -> forgetAll());
    }

    /** Each file before its task: a server that dies in between leaves no file that nobody knows of. */
    void forgetAll() {
        for (List<BackgroundTaskRecord> old = old(); !old.isEmpty(); old = old()) {
            old.forEach(this::forget);
        }
    }

    private List<BackgroundTaskRecord> old() {
        return sql.selectFrom(BACKGROUND_TASK)
                .where(BACKGROUND_TASK.ENDED_AT.lt(clock.instant().minus(KEPT)))
                .orderBy(BACKGROUND_TASK.ENDED_AT)
                .limit(BATCH)
                .fetch();
    }

    private void forget(BackgroundTaskRecord task) {
        if (task.getFileKey() != null) {
            try {
                files.delete(new FileKey(task.getFileKey()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        forgetTask.execute(task.getId());
    }
}
