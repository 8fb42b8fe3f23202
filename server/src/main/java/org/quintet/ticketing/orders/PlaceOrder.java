package org.quintet.ticketing.orders;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.installation.InstallationSettings;
import org.quintet.payments.RequestPayment;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.quintet.schema.tables.records.TicketRecord;
import org.quintet.ticketing.Audience;
import org.quintet.ticketing.IssueTickets;
import org.quintet.ticketing.Places;
import org.quintet.ticketing.TicketCounts;
import org.quintet.ticketing.TicketRows;
import org.quintet.ticketing.TicketState;
import org.quintet.ticketing.attendees.TicketHolder;
import org.quintet.ticketing.sale.PriceQuote;
import org.quintet.ticketing.sale.PriceQuotes;
import org.quintet.ticketing.types.OfferedTypes;
import org.springframework.context.ApplicationEventPublisher;

/** Orders tickets. An order of which nothing is to be paid is complete at once; another reserves its places for a while. */
@UseCase
public class PlaceOrder {

    private final DSLContext sql;
    private final Clock clock;
    private final ApplicationEventPublisher domainEvents;
    private final PriceQuotes quotes;
    private final Places places;
    private final RequestPayment requestPayment;
    private final InstallationSettings settings;

    PlaceOrder(
            DSLContext sql,
            Clock clock,
            ApplicationEventPublisher domainEvents,
            PriceQuotes quotes,
            Places places,
            RequestPayment requestPayment,
            InstallationSettings settings) {
        this.sql = sql;
        this.clock = clock;
        this.domainEvents = domainEvents;
        this.quotes = quotes;
        this.places = places;
        this.requestPayment = requestPayment;
        this.settings = settings;
    }

    /**
     * Returns the order. One that this buyer placed before with the same request key is returned as it is now.
     *
     * @param seller who of the event's staff sells; empty if the buyer helps himself, who gets only what is on sale for
     *     everybody at an event that is open to everybody
     * @throws Failure.NotFound if there is no such event for him
     * @throws Failure.Invalid if there are no lines or too many, a quantity is not 1 to {@link IssueTickets#MOST}, a type is
     *     not offered, or types have different currencies
     * @throws Failure.NotAllowed if a buyer who helps himself is not among those whom the tickets are for
     * @throws Failure.Conflict if the event is cancelled, or a type is not on sale now
     * @throws Failure.SoldOut if there are not so many left; nothing is reserved then
     */
    public TicketOrderRecord execute(Optional<User> seller, NewOrder wanted) {
        Instant now = clock.instant();
        requireBounds(wanted);
        Optional<TicketOrderRecord> repeated = OrderRequests.repeated(sql, wanted);
        if (repeated.isPresent()) {
            return repeated.get();
        }
        SellingEvent event = seller.map(user -> SellingEvent.staffedBy(sql, user, wanted.eventId()))
                .orElseGet(() -> SellingEvent.openToEverybody(sql, wanted.eventId(), now));
        event.requireTakesPlace();
        Set<Long> ids = wanted.lines().stream().map(NewOrder.Line::ticketTypeId).collect(Collectors.toSet());
        OfferedTypes types = seller.isPresent()
                ? OfferedTypes.toStaff(sql, event, ids)
                : OfferedTypes.toEverybody(sql, event, ids, now);
        if (seller.isEmpty()) {
            Audience.require(sql, wanted.buyer().map(User::id), ids);
        }
        return place(wanted, event, types);
    }

    private TicketOrderRecord place(NewOrder wanted, SellingEvent event, OfferedTypes types) {
        Map<Long, List<TicketHolder>> holders = holders(wanted);
        Map<Long, Integer> quantities = holders.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().size()));
        PriceQuote quote = quotes.atShownPrices(types.byId(), quantities);
        boolean free = quote.amount().total().signum() == 0;
        Optional<TicketOrderRecord> order = OrderRows.insert(sql, order(wanted, quote, free), quote);
        if (order.isEmpty()) {
            // the same request came twice at once, and the other was first
            return OrderRequests.repeated(sql, wanted).orElseThrow();
        }
        List<TicketRecord> tickets = OrderRows.tickets(
                order.get(),
                quote,
                free ? TicketState.ACTIVE : TicketState.RESERVED,
                line -> holders.getOrDefault(line.ticketTypeId(), List.of()));
        places.take(
                event.id(),
                TicketCounts.byType(tickets),
                free ? Places.Share.ISSUED : Places.Share.RESERVED,
                event.capacityHard(),
                () -> TicketRows.insert(sql, tickets));
        if (free) {
            domainEvents.publishEvent(new OrderCompleted(order.get().getId()));
            OrderNumbers.assign(sql, order.get());
        } else {
            requestPayment.execute(
                    order.get().getId(), order.get().getAmount(), order.get().getCurrency());
        }
        return order.get();
    }

    private TicketOrderRecord order(NewOrder wanted, PriceQuote quote, boolean free) {
        Instant now = clock.instant();
        TicketOrderRecord order = new TicketOrderRecord();
        OrderRows.describe(order, quote, quote.amount().total(), now);
        order.setBuyerId(wanted.buyer().map(User::id).orElse(null));
        order.setBuyerName(wanted.contact().name().orElse(null));
        order.setBuyerEmail(wanted.contact().email().orElse(null));
        order.setRequestKey(OrderRequests.storedKey(wanted).orElse(null));
        if (free) {
            order.setState(OrderState.COMPLETED.word());
            order.setCompletedAt(now);
        } else {
            order.setState(OrderState.PENDING.word());
            order.setExpiresAt(now.plus(settings.current().orderExpiry()));
        }
        return order;
    }

    /** Whom the tickets are for, by their types. */
    private static Map<Long, List<TicketHolder>> holders(NewOrder wanted) {
        Map<Long, List<TicketHolder>> holders = new HashMap<>();
        wanted.lines()
                .forEach(line -> holders.computeIfAbsent(line.ticketTypeId(), _ -> new ArrayList<>())
                        .addAll(Collections.nCopies(line.quantity(), line.holder())));
        return holders;
    }

    private static void requireBounds(NewOrder wanted) {
        int lines = wanted.lines().size();
        if (lines < 1 || lines > Orders.MOST_LINES) {
            throw new Failure.Invalid("tickets", "Must have 1 to " + Orders.MOST_LINES + " elements");
        }
        wanted.lines().forEach(line -> Orders.requireQuantity(line.quantity(), IssueTickets.MOST));
    }
}
