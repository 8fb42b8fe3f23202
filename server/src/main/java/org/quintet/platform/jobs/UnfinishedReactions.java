package org.quintet.platform.jobs;

import static org.quintet.schema.Tables.EVENT_PUBLICATION;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.IncompleteEventPublications;

/**
 * Domain events whose listener did not finish, because its node died or a database was away, are handed out again. A
 * listener may therefore see an event twice, and must not mind.
 */
@Configuration(proxyBeanMethods = false)
class UnfinishedReactions {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Bean
    RecurringTask<Void> resubmitUnfinishedReactions(
            DSLContext sql,
            Clock clock,
            ReactionThreads threads,
            ObjectProvider<IncompleteEventPublications> publications) {
        return Tasks.recurring("resubmit-unfinished-reactions", FixedDelay.of(PATIENCE))
                .execute((_, _) -> {
                    // what waits for its turn here is not lost, and would be done twice
                    if (threads.areBehind()) {
                        return;
                    }
                    failLostResubmissions(sql, clock);
                    publications.getObject().resubmitIncompletePublicationsOlderThan(PATIENCE);
                });
    }

    /**
     * What was resubmitted is not resubmitted again unless it failed. One whose node died before its listener began did
     * not even get there.
     */
    private static void failLostResubmissions(DSLContext sql, Clock clock) {
        sql.update(EVENT_PUBLICATION)
                .set(EVENT_PUBLICATION.STATUS, EventPublication.Status.FAILED.name())
                .where(EVENT_PUBLICATION.STATUS.eq(EventPublication.Status.RESUBMITTED.name()))
                .and(EVENT_PUBLICATION.LAST_RESUBMISSION_DATE.lt(clock.instant().minus(PATIENCE)))
                .execute();
    }
}
