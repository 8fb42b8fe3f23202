package org.quintet.identity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.quintet.identity.tokens.DeleteExpiredRefreshTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done from time to time, on one node. */
@Configuration(proxyBeanMethods = false)
class IdentityJobs {

    @Bean
    RecurringTask<Void> deleteExpiredRefreshTokensDaily(DeleteExpiredRefreshTokens deleteExpiredRefreshTokens) {
        return Tasks.recurring("delete-expired-refresh-tokens", FixedDelay.ofHours(24))
                .execute((_, _) -> deleteExpiredRefreshTokens.execute());
    }
}
