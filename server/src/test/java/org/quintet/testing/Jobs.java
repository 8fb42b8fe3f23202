package org.quintet.testing;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.springframework.stereotype.Component;

/** What the server under test does from time to time. */
@Component
public class Jobs {

    private final Scheduler scheduler;

    Jobs(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** Has the job of this name done now, by the server, and waits until it is. */
    public void run(String name) {
        TaskInstanceId job = TaskInstanceId.of(name, RecurringTask.INSTANCE);
        // this forgets when it was done last
        scheduler.reschedule(job, Instant.now());
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> lastSuccess(job).isPresent());
    }

    private Optional<Instant> lastSuccess(TaskInstanceId job) {
        return scheduler.getScheduledExecution(job).map(ScheduledExecution::getLastSuccess);
    }
}
