package org.quintet.ticketing.orders;

import static org.quintet.schema.Tables.ATTENDEE_OF_USER;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.TICKET;
import static org.quintet.schema.Tables.TICKET_ORDER;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.quintet.events.EventAccess;
import org.quintet.identity.Caller;
import org.quintet.identity.User;
import org.quintet.installation.InstallationSettings;
import org.quintet.payments.Currencies;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.quintet.schema.tables.records.TicketRecord;
import org.quintet.ticketing.TicketRows;
import org.quintet.ticketing.TicketState;
import org.quintet.ticketing.attendees.TicketHolder;

/**
 * Makes an order of tickets that were issued without one (Open Event's facts, A9). They hold their places and stay valid
 * meanwhile; if the order expires, they are without one again.
 */
@UseCase
public class OrderIssuedTickets {

    /** What is refused of the tickets. */
    public static final String TICKETS = "attendees";

    private final DSLContext sql;
    private final Clock clock;
    private final EventAccess access;
    private final InstallationSettings settings;
    private final OrderUpdates updates;

    OrderIssuedTickets(
            DSLContext sql, Clock clock, EventAccess access, InstallationSettings settings, OrderUpdates updates) {
        this.sql = sql;
        this.clock = clock;
        this.access = access;
        this.settings = settings;
        this.updates = updates;
    }

    /**
     * Returns the new order, which is the caller's. Those who organise the event take any of its tickets, say what is to be
     * paid, and may settle the order at once. Others take tickets of which they are the holder, and pay what these cost.
     *
     * @param amount what is to be paid instead of what the tickets cost; only organisers decide that
     * @param changes what else is said of the order, and the state that it goes to
     * @throws Failure.NotSignedIn if nobody is signed in
     * @throws Failure.NotFound if there is no such event, or a ticket is not valid, not of the event or not for the caller
     * @throws Failure.Conflict if the event is cancelled, or a ticket has an order
     * @throws Failure.Invalid if there are no tickets or more than {@link ReserveOrder#MOST_TICKETS}, if they are of several
     *     currencies, or as {@link ChangeOrder} says
     */
    public TicketOrderRecord execute(
            Caller caller, long eventId, List<Long> ticketIds, Optional<BigDecimal> amount, OrderChanges changes) {
        User user = caller.requireUser();
        Set<Long> ids = new TreeSet<>(ticketIds);
        if (ids.isEmpty() || ids.size() > ReserveOrder.MOST_TICKETS) {
            throw new Failure.Invalid(TICKETS, "An order has 1 to " + ReserveOrder.MOST_TICKETS + " attendees");
        }
        SellingEvent.present(sql, eventId).requireTakesPlace();
        boolean organises = access.isOrganiser(caller, eventId);
        List<TicketRecord> tickets = tickets(ids, eventId, organises ? DSL.noCondition() : isHeldBy(user));
        TicketOrderRecord order = order(user, tickets, amount.filter(_ -> organises));
        var event = sql.selectFrom(EVENT).where(EVENT.ID.eq(eventId)).fetchSingle();
        return updates.apply(user, order, event, organises ? changes : changes.withoutState());
    }

    private static Condition isHeldBy(User user) {
        return TICKET.ID.in(DSL.select(ATTENDEE_OF_USER.TICKET_ID)
                .from(ATTENDEE_OF_USER)
                .where(ATTENDEE_OF_USER.USER_ID.eq(user.id())));
    }

    private List<TicketRecord> tickets(Set<Long> ids, long eventId, Condition forHim) {
        List<TicketRecord> tickets = sql.selectFrom(TICKET)
                .where(TICKET.ID.in(ids))
                .and(TICKET.EVENT_ID.eq(eventId))
                .and(forHim)
                .orderBy(TICKET.ID)
                .forNoKeyUpdate()
                .fetch();
        tickets.stream()
                .filter(ticket -> ticket.getOrderId() != null)
                .findFirst()
                .ifPresent(ticket -> {
                    throw new Failure.Conflict(TICKETS, "Order already exists for attendee with id " + ticket.getId());
                });
        long valid = tickets.stream()
                .filter(ticket -> TicketState.of(ticket.getState()) == TicketState.ACTIVE)
                .count();
        if (valid < ids.size()) {
            throw new Failure.NotFound(TICKETS);
        }
        return tickets;
    }

    private TicketOrderRecord order(User user, List<TicketRecord> tickets, Optional<BigDecimal> amount) {
        Instant now = clock.instant();
        Currency currency = currency(tickets);
        BigDecimal sum = tickets.stream().map(TicketRecord::getPrice).reduce(BigDecimal.ZERO, BigDecimal::add);
        TicketOrderRecord order = new TicketOrderRecord();
        order.setEventId(tickets.getFirst().getEventId());
        order.setBuyerId(user.id());
        order.setBuyerName(TicketHolder.of(user).name().orElse(null));
        order.setBuyerEmail(user.email());
        order.setState(OrderState.INITIALIZING.word());
        order.setAmount(amount.orElse(sum));
        order.setCurrency(currency.getCurrencyCode());
        order.setCreatedAt(now);
        order.setUpdatedAt(now);
        order.setExpiresAt(now.plus(settings.current().orderExpiry()));
        if (!Currencies.fits(order.getAmount(), currency)) {
            throw new Failure.Invalid(TICKET_ORDER.AMOUNT.getName(), "Must be a price in " + currency);
        }
        TicketOrderRecord stored =
                sql.insertInto(TICKET_ORDER).set(order).returning().fetchSingle();
        enter(tickets, stored, currency, now);
        return stored;
    }

    private static Currency currency(List<TicketRecord> tickets) {
        Set<String> currencies = tickets.stream().map(TicketRecord::getCurrency).collect(Collectors.toSet());
        if (currencies.size() > 1) {
            throw new Failure.Invalid(TICKETS, "Must all be sold in one currency");
        }
        return Currencies.of(currencies.iterator().next()).orElseThrow();
    }

    private void enter(List<TicketRecord> tickets, TicketOrderRecord order, Currency currency, Instant now) {
        List<BigDecimal> shares = Shares.of(
                order.getAmount(),
                tickets.stream().map(TicketRecord::getPrice).toList(),
                currency.getDefaultFractionDigits());
        for (int i = 0; i < tickets.size(); i++) {
            tickets.get(i).setOrderId(order.getId());
            tickets.get(i).setPrice(shares.get(i));
            TicketRows.update(sql, tickets.get(i), now);
        }
        OrderLines.insert(sql, order.getId(), tickets);
    }
}
