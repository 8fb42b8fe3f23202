package org.quintet.invoices;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.quintet.schema.Tables.DISCOUNT_CODE;
import static org.quintet.schema.Tables.DISCOUNT_CODE_EVENT;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_INVOICE;
import static org.quintet.schema.Tables.EVENT_ROLE;
import static org.quintet.schema.Tables.PAYMENT;
import static org.quintet.schema.Tables.TICKET_FEE;
import static org.quintet.schema.Tables.TICKET_ORDER;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.quintet.platform.database.Rows;
import org.quintet.schema.tables.records.DiscountCodeRecord;
import org.springframework.stereotype.Component;

/** What is to be known of events to bill them (Open Event, part A24). */
@Component
class BilledEvents {

    private static final String EVERYWHERE = "global";
    private static final String USUAL_CURRENCY = "USD";

    private final DSLContext sql;

    BilledEvents(DSLContext sql) {
        this.sql = sql;
    }

    /** An event that is to be looked at. */
    record Billed(long eventId, long ownerId, String currency, Optional<String> country) {}

    /** What an event took in, in a time, and when its first and last order were completed. */
    record Income(BigDecimal revenue, Instant first, Instant last) {}

    /**
     * Events with an owner that began, ended or sold something in the month before, and have no invoice of this month yet.
     *
     * @param after those with greater ids
     */
    List<Billed> unbilled(InvoiceMonth month, long after, int most) {
        Field<Long> owner = EVENT_ROLE.USER_ID;
        return sql.select(
                        EVENT.ID,
                        owner,
                        coalesce(EVENT.PAYMENT_CURRENCY, inline(USUAL_CURRENCY)),
                        EVENT.PAYMENT_COUNTRY)
                .from(EVENT)
                .join(EVENT_ROLE)
                .on(EVENT_ROLE.EVENT_ID.eq(EVENT.ID))
                .and(EVENT_ROLE.ROLE.eq(inline("owner")))
                .where(EVENT.ID.gt(after))
                .and(isOf(month))
                .and(notExists(selectOne()
                        .from(EVENT_INVOICE)
                        .where(EVENT_INVOICE.EVENT_ID.eq(EVENT.ID))
                        .and(EVENT_INVOICE.ISSUED_AT.ge(month.issuedAt()))))
                .orderBy(EVENT.ID)
                .limit(most)
                .fetch(row -> new Billed(row.value1(), row.value2(), row.value3(), Optional.ofNullable(row.value4())));
    }

    private static Condition isOf(InvoiceMonth month) {
        return within(EVENT.STARTS_AT, month)
                .or(within(EVENT.ENDS_AT, month))
                .or(exists(selectOne()
                        .from(TICKET_ORDER)
                        .where(TICKET_ORDER.EVENT_ID.eq(EVENT.ID))
                        .and(within(TICKET_ORDER.COMPLETED_AT, month))));
    }

    private static Condition within(Field<Instant> time, InvoiceMonth month) {
        return time.ge(month.from()).and(time.lt(month.issuedAt()));
    }

    /** What came in since the last invoice and stayed; nothing if nothing did. */
    Optional<Income> income(Billed event, InvoiceMonth month) {
        Condition sold = TICKET_ORDER
                .EVENT_ID
                .eq(event.eventId())
                .and(TICKET_ORDER.STATE.eq(inline("completed")))
                .and(TICKET_ORDER.CURRENCY.eq(event.currency()))
                .and(TICKET_ORDER.COMPLETED_AT.lt(month.issuedAt()));
        Optional<Instant> last = sql.select(max(EVENT_INVOICE.ISSUED_AT))
                .from(EVENT_INVOICE)
                .where(EVENT_INVOICE.EVENT_ID.eq(event.eventId()))
                .fetchOptional(row -> row.value1());
        Field<BigDecimal> kept = TICKET_ORDER.AMOUNT.minus(coalesce(PAYMENT.REFUNDED, inline(BigDecimal.ZERO)));
        return sql.select(sum(kept), min(TICKET_ORDER.COMPLETED_AT), max(TICKET_ORDER.COMPLETED_AT))
                .from(TICKET_ORDER)
                .leftJoin(PAYMENT)
                .on(PAYMENT.ORDER_ID.eq(TICKET_ORDER.ID))
                .where(last.map(since -> sold.and(TICKET_ORDER.COMPLETED_AT.ge(since)))
                        .orElse(sold))
                .fetchOptional()
                .filter(row -> row.value1() != null)
                .map(row -> new Income(row.value1(), row.value2(), row.value3()));
    }

    /** What is taken in the event's country, else what is taken everywhere. */
    Optional<EventFee> fee(Billed event) {
        return feeOf(event.country().orElse(EVERYWHERE)).or(() -> feeOf(EVERYWHERE));
    }

    private Optional<EventFee> feeOf(String country) {
        return sql.select(TICKET_FEE.SERVICE_FEE, TICKET_FEE.MAXIMUM_FEE)
                .from(TICKET_FEE)
                .where(TICKET_FEE.COUNTRY.eq(country))
                .orderBy(TICKET_FEE.ID)
                .limit(1)
                .fetchOptional(row -> EventFee.of(row.value1(), row.value2()));
    }

    /** The installation's discount for the event, if it holds at a time. */
    Optional<DiscountCodeRecord> discount(Billed event, Instant at) {
        return sql.select(DISCOUNT_CODE.fields())
                .from(DISCOUNT_CODE)
                .join(DISCOUNT_CODE_EVENT)
                .on(DISCOUNT_CODE_EVENT.DISCOUNT_CODE_ID.eq(DISCOUNT_CODE.ID))
                .where(DISCOUNT_CODE_EVENT.EVENT_ID.eq(event.eventId()))
                .and(DISCOUNT_CODE.IS_ACTIVE)
                .and(DISCOUNT_CODE.DELETED_AT.isNull())
                .and(DISCOUNT_CODE.VALID_FROM.isNull().or(DISCOUNT_CODE.VALID_FROM.le(at)))
                .and(DISCOUNT_CODE.VALID_TILL.isNull().or(DISCOUNT_CODE.VALID_TILL.ge(at)))
                .fetchOptional(row -> Rows.part(row, DISCOUNT_CODE));
    }
}
