package org.quintet.platform.limits;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done from time to time, on one node. */
@Configuration(proxyBeanMethods = false)
class LimitJobs {

    @Bean
    RecurringTask<Void> forgetWindowsRegularly(ForgetWindows forgetWindows) {
        return Tasks.recurring("forget-request-windows", FixedDelay.ofMinutes(10))
                .execute((_, _) -> forgetWindows.execute());
    }
}
