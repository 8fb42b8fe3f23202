package org.quintet.ticketing.types;

import static org.jooq.impl.DSL.inline;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.quintet.payments.Currencies;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.TicketTypeRecord;
import org.springframework.stereotype.Component;

/** Which ticket types there are for whom. Conditions are for queries on the table {@code ticket_type}. */
@Component
public class TicketTypes {

    /** States of what is not, or no longer, offered. */
    private static final List<String> WITHHELD = List.of("draft", "cancelled", "archived");

    /** The index that keeps names apart where they are to be. */
    static final String NAME_KEY = "ticket_type_name_key";

    private static final String USUAL_CURRENCY = "USD";

    private final DSLContext sql;

    TicketTypes(DSLContext sql) {
        this.sql = sql;
    }

    /** Not deleted. */
    public static Condition present() {
        return TICKET_TYPE.DELETED_AT.isNull();
    }

    /** Offered to somebody at some time: switched on, and neither a draft nor withdrawn. */
    public static Condition offered() {
        return present()
                .and(TICKET_TYPE.IS_ACTIVE)
                .and(TICKET_TYPE.STATE.notIn(
                        WITHHELD.stream().map(word -> inline(word)).toList()));
    }

    /** Offered to everybody, now or at another time. */
    public static Condition offeredPublicly() {
        return offered().and(TICKET_TYPE.VISIBILITY.eq(inline(TicketTypeVisibility.PUBLIC.word())));
    }

    /** {@code now} is within the time in which it is sold. */
    public static Condition onSaleAt(Instant now) {
        return TICKET_TYPE
                .SALES_STARTS_AT
                .isNull()
                .or(TICKET_TYPE.SALES_STARTS_AT.le(now))
                .and(TICKET_TYPE.SALES_ENDS_AT.isNull().or(TICKET_TYPE.SALES_ENDS_AT.ge(now)));
    }

    /** @throws Failure.Conflict if the type is not sold yet at {@code now}, or not any more */
    public static void requireOnSale(TicketTypeRecord type, Instant now) {
        if (type.getSalesStartsAt() != null && now.isBefore(type.getSalesStartsAt())) {
            throw new Failure.Conflict(
                    TICKET_TYPE.SALES_STARTS_AT.getName(), "The sale of '" + type.getName() + "' has not begun");
        }
        if (type.getSalesEndsAt() != null && now.isAfter(type.getSalesEndsAt())) {
            throw new Failure.Conflict(
                    TICKET_TYPE.SALES_ENDS_AT.getName(), "The sale of '" + type.getName() + "' is over");
        }
    }

    /** Whether the event offers tickets at all, to whomever and whenever. */
    public boolean areOfferedAt(long eventId) {
        return sql.fetchExists(TICKET_TYPE, TICKET_TYPE.EVENT_ID.eq(eventId).and(offered()));
    }

    /** What a ticket type is sold in: its own currency, else the event's, else US dollars. */
    public static String currency(Optional<String> own, Optional<String> ofEvent) {
        return own.or(() -> ofEvent.filter(code -> Currencies.of(code).isPresent()))
                .orElse(USUAL_CURRENCY);
    }

    /** The event of a ticket type that is not deleted. */
    public static long eventOf(DSLContext sql, long ticketTypeId) {
        return sql.select(TICKET_TYPE.EVENT_ID)
                .from(TICKET_TYPE)
                .where(TICKET_TYPE.ID.eq(ticketTypeId))
                .and(present())
                .fetchOptional(TICKET_TYPE.EVENT_ID)
                .orElseThrow(TicketTypes::notFound);
    }

    static Failure.NotFound notFound() {
        return new Failure.NotFound("ticket type");
    }

    static Failure.Conflict nameTaken() {
        return new Failure.Conflict(TICKET_TYPE.NAME.getName(), "Ticket already exists");
    }

    static Failure.Conflict slugTaken(String slug) {
        return new Failure.Conflict(
                TICKET_TYPE.SLUG.getName(), "A ticket type with the name '" + slug + "' exists already at this event");
    }
}
