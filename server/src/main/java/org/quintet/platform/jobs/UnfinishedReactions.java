package org.quintet.platform.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.IncompleteEventPublications;

/**
 * Domain events whose listener did not finish, because its node died or a database was away, are handed out again. A
 * listener may therefore see an event twice, and must not mind.
 */
@Configuration(proxyBeanMethods = false)
class UnfinishedReactions {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Bean
    RecurringTask<Void> resubmitUnfinishedReactions(ObjectProvider<IncompleteEventPublications> publications) {
        return Tasks.recurring("resubmit-unfinished-reactions", FixedDelay.of(PATIENCE))
                .execute((_, _) -> publications.getObject().resubmitIncompletePublicationsOlderThan(PATIENCE));
    }
}
