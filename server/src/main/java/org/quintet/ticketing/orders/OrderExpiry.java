package org.quintet.ticketing.orders;

import static org.jooq.impl.DSL.inline;
import static org.quintet.schema.Tables.TICKET_ORDER;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.quintet.platform.failures.Failure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for orders whose time is over, every few seconds, on one node. */
@Configuration(proxyBeanMethods = false)
class OrderExpiry {

    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final int BATCH = 200;

    private final DSLContext sql;
    private final Clock clock;
    private final ExpireOrder expireOrder;

    OrderExpiry(DSLContext sql, Clock clock, ExpireOrder expireOrder) {
        this.sql = sql;
        this.clock = clock;
        this.expireOrder = expireOrder;
    }

    @Bean
    RecurringTask<Void> expireOrders() {
        return Tasks.recurring("expire-orders", FixedDelay.of(INTERVAL)).execute((_, _) -> expireDue());
    }

    /** Each order in a transaction of its own: nobody who buys meanwhile waits for all of them. */
    private void expireDue() {
        List<Long> due = due();
        while (!due.isEmpty()) {
            due.forEach(this::expire);
            due = due.size() < BATCH ? List.of() : due();
        }
    }

    private List<Long> due() {
        return sql.select(TICKET_ORDER.ID)
                .from(TICKET_ORDER)
                .where(TICKET_ORDER.STATE.in(
                        OrderState.OPEN_WORDS.stream().map(word -> inline(word)).toList()))
                .and(TICKET_ORDER.EXPIRES_AT.le(clock.instant()))
                .orderBy(TICKET_ORDER.EXPIRES_AT)
                .limit(BATCH)
                .fetch(TICKET_ORDER.ID);
    }

    private void expire(long orderId) {
        try {
            expireOrder.execute(orderId);
        } catch (Failure.NotFound gone) {
            // removed with its event since it was found: nothing is left to release
        }
    }
}
