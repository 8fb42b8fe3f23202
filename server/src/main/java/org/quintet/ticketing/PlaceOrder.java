package org.quintet.ticketing;

import static org.quintet.schema.Tables.TICKET_ORDER;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import org.springframework.context.ApplicationEventPublisher;

/** Orders tickets. An order of which nothing is to be paid is complete at once; another reserves its places for a while. */
@UseCase
public class PlaceOrder {

    private final DSLContext sql;
    private final Clock clock;
    private final ApplicationEventPublisher domainEvents;
    private final Places places;
    private final RequestPayment requestPayment;
    private final InstallationSettings settings;

    PlaceOrder(
            DSLContext sql,
            Clock clock,
            ApplicationEventPublisher domainEvents,
            Places places,
            RequestPayment requestPayment,
            InstallationSettings settings) {
        this.sql = sql;
        this.clock = clock;
        this.domainEvents = domainEvents;
        this.places = places;
        this.requestPayment = requestPayment;
        this.settings = settings;
    }

    /**
     * An order that was placed.
     *
     * @param paymentSecret what the buyer's client needs to pay by itself, if it can
     */
    public record Placed(TicketOrderRecord order, Optional<String> paymentSecret) {}

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
    public Placed execute(Optional<User> seller, NewOrder wanted) {
        Instant now = clock.instant();
        requireBounds(wanted);
        Optional<TicketOrderRecord> repeated = OrderRequests.repeated(sql, wanted);
        if (repeated.isPresent()) {
            return new Placed(repeated.get(), Optional.empty());
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
        return place(wanted, event, types, now);
    }

    private Placed place(NewOrder wanted, SellingEvent event, OfferedTypes types, Instant now) {
        BigDecimal amount = wanted.lines().stream()
                .map(line -> types.price(line.ticketTypeId()).multiply(BigDecimal.valueOf(line.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean free = amount.signum() == 0;
        Optional<TicketOrderRecord> order = insert(wanted, amount, currency(wanted, types), now);
        if (order.isEmpty()) {
            // the same request came twice at once, and the other was first
            return new Placed(OrderRequests.repeated(sql, wanted).orElseThrow(), Optional.empty());
        }
        long orderId = order.get().getId();
        List<TicketRecord> tickets =
                tickets(wanted, types, free ? TicketState.ACTIVE : TicketState.RESERVED, orderId, now);
        places.take(
                event.id(),
                TicketCounts.byType(tickets),
                free ? Places.Share.ISSUED : Places.Share.RESERVED,
                event.capacityHard());
        TicketRows.insert(sql, tickets);
        OrderLines.insert(sql, tickets);
        if (free) {
            domainEvents.publishEvent(new OrderCompleted(orderId));
        }
        Optional<String> secret = free
                ? Optional.empty()
                : requestPayment.execute(orderId, amount, order.get().getCurrency());
        return new Placed(order.get(), secret);
    }

    private Optional<TicketOrderRecord> insert(NewOrder wanted, BigDecimal amount, String currency, Instant now) {
        TicketOrderRecord order = new TicketOrderRecord();
        order.setEventId(wanted.eventId());
        order.setBuyerId(wanted.buyer().map(User::id).orElse(null));
        order.setBuyerName(wanted.contact().name().orElse(null));
        order.setBuyerEmail(wanted.contact().email().orElse(null));
        order.setAmount(amount);
        order.setCurrency(currency);
        order.setRequestKey(OrderRequests.storedKey(wanted).orElse(null));
        order.setCreatedAt(now);
        order.setUpdatedAt(now);
        if (amount.signum() == 0) {
            order.setState(OrderState.COMPLETED.word());
            order.setCompletedAt(now);
        } else {
            order.setState(OrderState.PENDING.word());
            order.setExpiresAt(now.plus(settings.current().orderExpiry()));
        }
        return sql.insertInto(TICKET_ORDER)
                .set(order)
                .onConflict(TICKET_ORDER.EVENT_ID, TICKET_ORDER.REQUEST_KEY)
                .doNothing()
                .returning()
                .fetchOptional();
    }

    private static List<TicketRecord> tickets(
            NewOrder wanted, OfferedTypes types, TicketState state, long orderId, Instant now) {
        List<TicketRecord> tickets = new ArrayList<>();
        for (NewOrder.Line line : wanted.lines()) {
            for (int i = 0; i < line.quantity(); i++) {
                TicketRecord ticket = TicketRows.blank(types, line.ticketTypeId(), state, line.holder(), now);
                ticket.setOrderId(orderId);
                ticket.setCreatedBy(wanted.buyer().map(User::id).orElse(null));
                tickets.add(ticket);
            }
        }
        return tickets;
    }

    private static void requireBounds(NewOrder wanted) {
        int lines = wanted.lines().size();
        if (lines < 1 || lines > Orders.MOST_LINES) {
            throw new Failure.Invalid("tickets", "Must have 1 to " + Orders.MOST_LINES + " elements");
        }
        wanted.lines().forEach(line -> Orders.requireQuantity(line.quantity(), IssueTickets.MOST));
    }

    private static String currency(NewOrder wanted, OfferedTypes types) {
        Set<String> currencies = wanted.lines().stream()
                .map(line -> types.currency(line.ticketTypeId()))
                .collect(Collectors.toSet());
        if (currencies.size() > 1) {
            throw new Failure.Invalid("tickets", "Must all be sold in one currency");
        }
        return currencies.iterator().next();
    }
}
