package org.quintet.ticketing.types;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.PLACE_LIMIT;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.quintet.schema.tables.PlaceLimit;
import org.quintet.ticketing.Places;
import org.springframework.stereotype.Component;

/** Whether everybody can still get tickets of an event. Conditions are for queries on the table {@code event}. */
@Component
public class Availability {

    private static final PlaceLimit OF_EVENT = PLACE_LIMIT.as("limit_of_event");

    private final DSLContext sql;

    Availability(DSLContext sql) {
        this.sql = sql;
    }

    /** Whether the event offers tickets to everybody, and nobody gets one any more: by number, or because all sales are over. */
    public boolean isSoldOut(long eventId, Instant now) {
        Condition offered = TICKET_TYPE.EVENT_ID.eq(EVENT.ID).and(TicketTypes.offeredPublicly());
        Condition notOver = TICKET_TYPE.SALES_ENDS_AT.isNull().or(TICKET_TYPE.SALES_ENDS_AT.ge(now));
        return sql.fetchExists(
                EVENT,
                EVENT.ID
                        .eq(eventId)
                        .and(exists(selectOne().from(TICKET_TYPE).where(offered)))
                        .and(not(hasPlaces(notOver))));
    }

    /**
     * Keeps how many places of the event are gone until the transaction ends, for whoever is going to give some away and
     * locks other things in between.
     *
     * @return whether there is such an event
     */
    public boolean keep(long eventId) {
        boolean isThere = sql.select(EVENT.ID)
                .from(EVENT)
                .where(EVENT.ID.eq(eventId))
                .forKeyShare()
                .fetchOptional()
                .isPresent();
        if (isThere) {
            Places.keep(sql, eventId);
        }
        return isThere;
    }

    /** Whether somebody could buy a ticket of the event at {@code now}. */
    public boolean isOnSale(long eventId, Instant now) {
        return sql.fetchExists(EVENT, EVENT.ID.eq(eventId).and(onSale(now)));
    }

    /** Somebody could buy a ticket of the event at {@code now}. */
    public static Condition onSale(Instant now) {
        return hasPlaces(TicketTypes.onSaleAt(now));
    }

    private static Condition hasPlaces(Condition sale) {
        return exists(selectOne()
                .from(TICKET_TYPE)
                .join(PLACE_LIMIT)
                .on(PLACE_LIMIT.TICKET_TYPE_ID.eq(TICKET_TYPE.ID))
                .join(OF_EVENT)
                .on(OF_EVENT.EVENT_ID.eq(TICKET_TYPE.EVENT_ID).and(OF_EVENT.TICKET_TYPE_ID.isNull()))
                .where(TICKET_TYPE.EVENT_ID.eq(EVENT.ID))
                .and(TicketTypes.offeredPublicly())
                .and(sale)
                .and(hasRoom(PLACE_LIMIT))
                .and(hasRoom(OF_EVENT)));
    }

    public static Condition hasRoom(PlaceLimit limit) {
        return limit.CAPACITY.isNull().or(limit.ISSUED.plus(limit.RESERVED).lt(limit.CAPACITY));
    }
}
