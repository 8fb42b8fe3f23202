package org.quintet.invoices;

import static org.quintet.schema.Tables.EVENT_INVOICE;
import static org.quintet.schema.Tables.EVENT_INVOICE_COUNT;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.DiscountCodeRecord;
import org.quintet.schema.tables.records.EventInvoiceRecord;
import org.springframework.context.ApplicationEventPublisher;

/** Bills the owner of an event for a month. */
@UseCase
class IssueEventInvoice {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int CENTS = 2;

    private final DSLContext sql;
    private final Clock clock;
    private final BilledEvents events;
    private final ApplicationEventPublisher domainEvents;

    IssueEventInvoice(DSLContext sql, Clock clock, BilledEvents events, ApplicationEventPublisher domainEvents) {
        this.sql = sql;
        this.clock = clock;
        this.events = events;
        this.domainEvents = domainEvents;
    }

    /** Writes the invoice, if there is enough to be paid and it was not written before. */
    public void execute(BilledEvents.Billed event, InvoiceMonth month) {
        // numbers have no gaps: one invoice is written after the other
        int written =
                sql.selectFrom(EVENT_INVOICE_COUNT).forUpdate().fetchSingle().getWritten();
        Optional<EventInvoiceRecord> invoice = events.income(event, month)
                .flatMap(income -> events.fee(event).flatMap(fee -> invoice(event, month, income, fee)));
        if (invoice.isEmpty()) {
            return;
        }
        invoice.get().setIdentifier(month.identifier(written + 1));
        sql.insertInto(EVENT_INVOICE)
                .set(invoice.get())
                .onConflict(EVENT_INVOICE.EVENT_ID, EVENT_INVOICE.ISSUED_AT)
                .doNothing()
                .returning(EVENT_INVOICE.ID)
                .fetchOptional()
                .ifPresent(stored -> {
                    sql.update(EVENT_INVOICE_COUNT)
                            .set(EVENT_INVOICE_COUNT.WRITTEN, written + 1)
                            .execute();
                    domainEvents.publishEvent(new EventInvoiceIssued(stored.getId()));
                });
    }

    private Optional<EventInvoiceRecord> invoice(
            BilledEvents.Billed event, InvoiceMonth month, BilledEvents.Income income, EventFee fee) {
        BigDecimal full = fee.of(income.revenue());
        BigDecimal discount = events.discount(event, month.issuedAt())
                .map(code -> off(code, full))
                .orElse(BigDecimal.ZERO);
        BigDecimal amount = full.subtract(discount);
        if (!EventFee.isWorthAnInvoice(amount)) {
            return Optional.empty();
        }
        EventInvoiceRecord row = new EventInvoiceRecord();
        row.setEventId(event.eventId());
        row.setUserId(event.ownerId());
        row.setAmount(amount);
        row.setCurrency(event.currency());
        row.setRevenue(income.revenue());
        row.setServiceFee(fee.percent());
        row.setDiscount(discount);
        row.setFirstOrderAt(income.first());
        row.setLastOrderAt(income.last());
        row.setCreatedAt(clock.instant());
        row.setIssuedAt(month.issuedAt());
        return Optional.of(row);
    }

    private static BigDecimal off(DiscountCodeRecord code, BigDecimal full) {
        BigDecimal wanted = code.getType().equals("percent")
                ? full.multiply(code.getValue()).divide(HUNDRED)
                : code.getValue();
        return wanted.min(full).setScale(CENTS, RoundingMode.HALF_UP);
    }
}
