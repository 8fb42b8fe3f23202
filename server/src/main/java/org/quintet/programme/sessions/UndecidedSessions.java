package org.quintet.programme.sessions;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.quintet.platform.jobs.EveryMorning;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks each morning for proposals that nobody decided about while there was time, on one node. */
@Configuration(proxyBeanMethods = false)
class UndecidedSessions {

    private static final int BATCH = 500;

    @Bean
    RecurringTask<Void> rejectUndecidedSessionsDaily(RejectUndecidedSessions rejectUndecidedSessions) {
        return Tasks.recurring("reject-undecided-sessions", EveryMorning.SCHEDULE)
                .execute((_, _) -> {
                    int rejected = BATCH;
                    while (rejected == BATCH) {
                        rejected = rejectUndecidedSessions.execute(BATCH);
                    }
                });
    }
}
