package org.quintet.waitinglist;

import static org.quintet.schema.Tables.TICKET;
import static org.quintet.schema.Tables.TICKET_ORDER;
import static org.quintet.schema.Tables.TICKET_TYPE;
import static org.quintet.schema.Tables.WAITING_LIST_ENTRY;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.quintet.platform.text.Secrets;
import org.springframework.stereotype.Component;

/** Tells what is offered to those who waited. */
@Component
public class PlaceOffers {

    private final DSLContext sql;

    PlaceOffers(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * An offer of one place.
     *
     * @param name how to address who waited
     * @param isTaken whether he took it
     */
    public record Offer(
            long eventId,
            String name,
            String email,
            String ticketType,
            BigDecimal price,
            String currency,
            Instant expiresAt,
            boolean isTaken) {}

    /** The offer that a secret takes. */
    public Optional<Offer> withSecret(String secret) {
        return find(WAITING_LIST_ENTRY.OFFER_HASH.eq(Secrets.hash(secret)));
    }

    /** The offer to who is on the list under that id. */
    public Optional<Offer> ofEntry(long entryId) {
        return find(WAITING_LIST_ENTRY.ID.eq(entryId));
    }

    private Optional<Offer> find(Condition condition) {
        return sql.select(
                        WAITING_LIST_ENTRY.EVENT_ID,
                        WAITING_LIST_ENTRY.NAME,
                        WAITING_LIST_ENTRY.EMAIL,
                        TICKET_TYPE.NAME,
                        TICKET_ORDER.AMOUNT,
                        TICKET_ORDER.CURRENCY,
                        WAITING_LIST_ENTRY.OFFER_EXPIRES_AT,
                        WAITING_LIST_ENTRY.TAKEN_AT)
                .from(WAITING_LIST_ENTRY)
                .join(TICKET_ORDER)
                .on(TICKET_ORDER.ID.eq(WAITING_LIST_ENTRY.ORDER_ID))
                .join(TICKET)
                .on(TICKET.ORDER_ID.eq(TICKET_ORDER.ID))
                .join(TICKET_TYPE)
                .on(TICKET_TYPE.ID.eq(TICKET.TICKET_TYPE_ID))
                .where(condition)
                .limit(1)
                .fetchOptional(row -> new Offer(
                        row.value1(),
                        Optional.ofNullable(row.value2()).orElse(row.value3()),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8() != null));
    }
}
