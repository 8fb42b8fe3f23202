package org.quintet.ticketing.orders;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.PLACE_LIMIT;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.quintet.events.EventAccess;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.quintet.ticketing.Audience;
import org.quintet.ticketing.Places;
import org.quintet.ticketing.TicketRows;
import org.quintet.ticketing.TicketState;
import org.quintet.ticketing.attendees.TicketHolder;
import org.quintet.ticketing.sale.PriceQuote;
import org.quintet.ticketing.sale.PriceQuotes;
import org.quintet.ticketing.types.Availability;
import org.quintet.ticketing.types.OfferedTypes;
import org.quintet.ticketing.types.TicketTypes;

/**
 * Holds a place for somebody until he decides: an order of one ticket that is still being filled in. {@link TakeHeldPlace}
 * goes on with it; if nobody does, it ends as other orders do.
 */
@UseCase
public class HoldPlace {

    private final DSLContext sql;
    private final Clock clock;
    private final Places places;
    private final PriceQuotes quotes;

    HoldPlace(DSLContext sql, Clock clock, Places places, PriceQuotes quotes) {
        this.sql = sql;
        this.clock = clock;
        this.places = places;
        this.quotes = quotes;
    }

    /**
     * Returns the order; nothing if the event is not open to everybody, or has no place that {@code holder} could buy now.
     * Of several ticket types it is the first, in the order in which they are shown.
     */
    public Optional<TicketOrderRecord> execute(long eventId, TicketHolder holder, Instant until) {
        Instant now = clock.instant();
        return typesWithRoom(eventId, holder, now).stream()
                .filter(type -> places.takeOne(eventId, type))
                .findFirst()
                .map(type -> hold(eventId, type, holder, until, now));
    }

    private List<Long> typesWithRoom(long eventId, TicketHolder holder, Instant now) {
        return sql.select(TICKET_TYPE.ID)
                .from(EVENT)
                .join(TICKET_TYPE)
                .on(TICKET_TYPE.EVENT_ID.eq(EVENT.ID))
                .join(PLACE_LIMIT)
                .on(PLACE_LIMIT.TICKET_TYPE_ID.eq(TICKET_TYPE.ID))
                .where(EVENT.ID.eq(eventId))
                .and(EventAccess.listedPublicly())
                .and(EVENT.ENDS_AT.ge(now))
                .and(TicketTypes.offeredPublicly())
                .and(TicketTypes.onSaleAt(now))
                .and(Audience.includes(holder.userId()))
                .and(Availability.hasRoom(PLACE_LIMIT))
                .orderBy(TICKET_TYPE.POSITION, TICKET_TYPE.ID)
                .fetch(TICKET_TYPE.ID);
    }

    private TicketOrderRecord hold(long eventId, long typeId, TicketHolder holder, Instant until, Instant now) {
        OfferedTypes types = OfferedTypes.toStaff(sql, SellingEvent.present(sql, eventId), Set.of(typeId));
        PriceQuote quote = quotes.atShownPrices(types.byId(), Map.of(typeId, 1));
        TicketOrderRecord order = new TicketOrderRecord();
        OrderRows.describe(order, quote, quote.amount().total(), now);
        order.setBuyerId(holder.userId().orElse(null));
        order.setBuyerName(holder.name().orElse(null));
        order.setBuyerEmail(holder.email().orElse(null));
        order.setState(OrderState.INITIALIZING.word());
        order.setExpiresAt(until);
        TicketOrderRecord stored = OrderRows.insert(sql, order, quote).orElseThrow();
        TicketRows.insert(sql, OrderRows.tickets(stored, quote, TicketState.RESERVED, _ -> List.of(holder)));
        return stored;
    }
}
