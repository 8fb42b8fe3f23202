package org.quintet.invoices;

import static org.quintet.schema.Tables.SETTING;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Bills events each month, on one node. It looks every hour: a server that was down on the first of the month catches up, and
 * what was billed is not billed again.
 */
@Configuration(proxyBeanMethods = false)
public class EventInvoicing {

    private static final int BATCH = 200;

    private final DSLContext sql;
    private final Clock clock;
    private final BilledEvents events;
    private final IssueEventInvoice issueEventInvoice;

    EventInvoicing(DSLContext sql, Clock clock, BilledEvents events, IssueEventInvoice issueEventInvoice) {
        this.sql = sql;
        this.clock = clock;
        this.events = events;
        this.issueEventInvoice = issueEventInvoice;
    }

    @Bean
    RecurringTask<Void> billEvents() {
        return Tasks.recurring("bill-events", FixedDelay.ofHours(1)).execute((_, _) -> billDue());
    }

    /** Bills what is to be billed now; each event in a transaction of its own. */
    public void billDue() {
        Instant now = clock.instant();
        if (!hasComeToDay(now)) {
            return;
        }
        InvoiceMonth month = InvoiceMonth.of(now);
        List<BilledEvents.Billed> batch = events.unbilled(month, 0, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(event -> issueEventInvoice.execute(event, month));
            batch = events.unbilled(month, batch.getLast().eventId(), BATCH);
        }
    }

    /** Whether the day of the month has come on which the settings have invoices sent, in their zone. */
    private boolean hasComeToDay(Instant now) {
        Record row = sql.select(SETTING.INVOICE_SENDING_DAY, SETTING.INVOICE_SENDING_TIMEZONE)
                .from(SETTING)
                .fetchSingle();
        return LocalDate.ofInstant(now, zone(row.get(SETTING.INVOICE_SENDING_TIMEZONE)))
                        .getDayOfMonth()
                >= row.get(SETTING.INVOICE_SENDING_DAY);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            // whoever may write the setting may write anything
            return ZoneOffset.UTC;
        }
    }
}
