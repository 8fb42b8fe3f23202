package org.quintet.payments;

import static org.quintet.schema.Tables.REFUND;
import static org.quintet.schema.Tables.REFUND_TICKET;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jooq.DSLContext;
import org.quintet.schema.tables.records.RefundRecord;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Writes refunds, and has those of gateways carried out after the commit. */
@Component
class Refunds {

    static final TaskDescriptor<Void> SEND_REFUND = TaskDescriptor.of("send-refund");

    private final DSLContext sql;
    private final Clock clock;
    private final SchedulerClient jobs;

    Refunds(DSLContext sql, Clock clock, @Lazy SchedulerClient jobs) {
        this.sql = sql;
        this.clock = clock;
        this.jobs = jobs;
    }

    /** Why money goes back. */
    enum Reason {
        RETURNED,
        LATE,
        TWICE
    }

    /**
     * Writes a refund and returns its id.
     *
     * @param refund what is known of it: order, attempt, amount, currency, reason, and who asked for it
     * @param tickets what goes back for each ticket
     */
    long request(RefundRecord refund, Map<Long, BigDecimal> tickets) {
        Instant now = clock.instant();
        refund.setRequestedAt(now);
        long id = sql.insertInto(REFUND)
                .set(refund)
                .returning(REFUND.ID)
                .fetchSingle()
                .getId();
        tickets.forEach((ticket, amount) -> sql.insertInto(REFUND_TICKET)
                .set(REFUND_TICKET.REFUND_ID, id)
                .set(REFUND_TICKET.TICKET_ID, ticket)
                .set(REFUND_TICKET.AMOUNT, amount)
                .execute());
        if (refund.getAttemptId() != null) {
            jobs.scheduleIfNotExists(SEND_REFUND.instance(Long.toString(id)).scheduledTo(now));
        }
        return id;
    }
}
