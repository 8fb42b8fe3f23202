package org.quintet.platform.idempotency;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done from time to time, on one node. */
@Configuration(proxyBeanMethods = false)
class IdempotencyJobs {

    @Bean
    RecurringTask<Void> forgetNamedRequestsRegularly(ForgetRequests forgetRequests) {
        return Tasks.recurring("forget-named-requests", FixedDelay.ofMinutes(10))
                .execute((_, _) -> forgetRequests.execute());
    }
}
