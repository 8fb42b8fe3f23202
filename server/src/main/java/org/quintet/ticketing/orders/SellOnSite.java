package org.quintet.ticketing.orders;

import static org.quintet.schema.Tables.PLACE_LIMIT;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.events.EventAccess;
import org.quintet.identity.Caller;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.quintet.ticketing.attendees.TicketHolder;
import org.quintet.ticketing.sale.Basket;
import org.quintet.ticketing.sale.PriceQuote;
import org.quintet.ticketing.sale.PriceQuotes;

/** Sells tickets at the door, by the hand of those who organise the event (Open Event, "Create Order with on site Attendees"). */
@UseCase
public class SellOnSite {

    /** Whom tickets are for that are sold so. */
    private static final TicketHolder SOMEBODY =
            new TicketHolder(Optional.empty(), Optional.of("onsite"), Optional.of("attendee"), Optional.empty());

    private final DSLContext sql;
    private final EventAccess access;
    private final PriceQuotes quotes;
    private final Reservations reservations;
    private final OrderUpdates updates;

    SellOnSite(
            DSLContext sql, EventAccess access, PriceQuotes quotes, Reservations reservations, OrderUpdates updates) {
        this.sql = sql;
        this.access = access;
        this.quotes = quotes;
        this.reservations = reservations;
        this.updates = updates;
    }

    /**
     * Returns the new order, which is the seller's.
     *
     * @param amount what is to be paid
     * @param changes what else is said of the order, and the state that it goes to
     * @throws Failure.NotSignedIn if nobody is signed in
     * @throws Failure.NotFound if there is no such event or ticket type
     * @throws Failure.NotAllowed if the caller does not organise the event
     * @throws Failure.Invalid as {@link PriceQuotes#forOrder} and {@link ChangeOrder} say, or if a type is of another event
     * @throws Failure.SoldOut if there are not so many left
     */
    public TicketOrderRecord execute(
            Caller caller, long eventId, Basket basket, BigDecimal amount, OrderChanges changes) {
        User seller = caller.requireUser();
        SellingEvent.hold(sql, eventId);
        if (!access.isOrganiser(caller, eventId)) {
            throw new Failure.NotAllowed("Co-organizer access is required.");
        }
        PriceQuote quote = quotes.forOrder(caller, basket);
        if (!quote.event().getId().equals(eventId)) {
            throw new Failure.Invalid("tickets", "All tickets must belong to the event");
        }
        TicketOrderRecord order = new TicketOrderRecord();
        order.setBuyerId(seller.id());
        return updates.apply(seller, reserve(order, quote, amount), quote.event(), changes);
    }

    private TicketOrderRecord reserve(TicketOrderRecord order, PriceQuote quote, BigDecimal amount) {
        try {
            return reservations.reserve(order, quote, amount, SOMEBODY);
        } catch (Failure.SoldOut soldOut) {
            throw soldOut.id().map(type -> soldOut(type, soldOut.hard())).orElse(soldOut);
        }
    }

    private Failure.SoldOut soldOut(long type, boolean hard) {
        Map<Long, Integer> left = sql.select(
                        PLACE_LIMIT.TICKET_TYPE_ID,
                        PLACE_LIMIT.CAPACITY.minus(PLACE_LIMIT.ISSUED).minus(PLACE_LIMIT.RESERVED))
                .from(PLACE_LIMIT)
                .where(PLACE_LIMIT.TICKET_TYPE_ID.eq(type))
                .fetchMap(row -> row.value1(), row -> row.value2());
        return new Failure.SoldOut(
                "Ticket with id: %d already sold out. You can buy at most %d tickets"
                        .formatted(type, left.getOrDefault(type, 0)),
                hard,
                type);
    }
}
