package org.quintet.ticketing.orders;

import static org.quintet.schema.Tables.TICKET;
import static org.quintet.schema.Tables.TICKET_ORDER;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.quintet.events.EventAccess;
import org.quintet.events.roles.EventRole;
import org.quintet.identity.User;
import org.quintet.payments.Currencies;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.EventRecord;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.quintet.schema.tables.records.TicketRecord;
import org.quintet.ticketing.TicketRows;
import org.springframework.stereotype.Component;

/** Changes locked orders by the rules that hold for everybody, and takes them further. */
@Component
class OrderUpdates {

    /** States in which the event must know who comes, and who pays. */
    static final Set<OrderState> SETTLED = Set.of(OrderState.PENDING, OrderState.PLACED, OrderState.COMPLETED);

    private final DSLContext sql;
    private final Clock clock;
    private final EventAccess access;
    private final PaymentRules paymentRules;
    private final OrderMoney money;
    private final OrderSteps steps;

    OrderUpdates(
            DSLContext sql,
            Clock clock,
            EventAccess access,
            PaymentRules paymentRules,
            OrderMoney money,
            OrderSteps steps) {
        this.sql = sql;
        this.clock = clock;
        this.access = access;
        this.paymentRules = paymentRules;
        this.money = money;
        this.steps = steps;
    }

    /** The state that the order is to go to, if it is not there. */
    static Optional<OrderState> next(TicketOrderRecord order, OrderChanges wanted) {
        return wanted.state().filter(state -> state != OrderState.of(order.getState()));
    }

    /**
     * Returns the order as it is afterwards.
     *
     * @throws Failure.NotAllowed if it is neither the user's, nor of an event that he organises, nor he of the installation's
     *     staff; or if one of the changes is not his to make
     * @throws Failure.Invalid if the bill is for nobody in full, or the order cannot be paid so
     * @throws Failure.Conflict if the order does not lead to the wanted state
     */
    TicketOrderRecord apply(User user, TicketOrderRecord order, EventRecord event, OrderChanges wanted) {
        OrderRights rights = rights(user, order);
        Optional<OrderState> next = next(order, wanted);
        OrderChanges changes = rights.permitted(order, wanted);
        boolean trusted = rights.organiser() || !rights.buyer();
        apply(user.isPlatformStaff() || rights.organiser() ? appending(order, changes) : changes, order);
        if (changes.value(TICKET_ORDER.AMOUNT).isPresent()
                || (!trusted && next.filter(SETTLED::contains).isPresent())) {
            BillingRules.check(order, event);
        }
        paymentRules.check(order, event, next, trusted, changes.sets(TICKET_ORDER.PAYMENT_MODE));
        if (next.filter(OrderState.COMPLETED::equals).isPresent() && trusted) {
            money.confirm(user, order);
        }
        return next.map(state -> steps.take(order, state)).orElseGet(() -> Orders.update(sql, order));
    }

    private OrderRights rights(User user, TicketOrderRecord order) {
        boolean organiser = access.holds(user, order.getEventId(), EventRole.ORGANISERS);
        boolean buyer = Long.valueOf(user.id()).equals(order.getBuyerId());
        if (!organiser && !buyer && !user.isPlatformStaff()) {
            throw new Failure.NotAllowed("You can only access your orders or your event's orders");
        }
        return new OrderRights(organiser || (buyer && user.isPlatformStaff()), buyer);
    }

    /** Notes of organisers come behind those that are there, each once. */
    private static OrderChanges appending(TicketOrderRecord order, OrderChanges changes) {
        String before = Optional.ofNullable(order.getNotes()).orElse("");
        return changes.value(TICKET_ORDER.NOTES)
                .filter(_ -> !before.isEmpty())
                .map(added -> changes.with(TICKET_ORDER.NOTES, appended(before, added)))
                .orElse(changes);
    }

    private static String appended(String before, String added) {
        return Arrays.asList(before.split(",", -1)).contains(added) || before.equals(added)
                ? before
                : before + "," + added;
    }

    private void apply(OrderChanges changes, TicketOrderRecord order) {
        BigDecimal amount = order.getAmount();
        changes.into(order);
        order.setUpdatedAt(clock.instant());
        if (order.getAmount().compareTo(amount) != 0) {
            price(order);
        }
    }

    /** Divides what is now to be paid among the tickets as it was divided before. */
    private void price(TicketOrderRecord order) {
        if (order.getCompletedAt() != null || order.getCancelledAt() != null) {
            throw new Failure.Conflict(TICKET_ORDER.AMOUNT.getName(), "The order is settled");
        }
        Currency currency = Currencies.of(order.getCurrency()).orElseThrow();
        if (order.getAmount().signum() < 0 || !Currencies.fits(order.getAmount(), currency)) {
            throw new Failure.Invalid(TICKET_ORDER.AMOUNT.getName(), "Must be a price in " + currency);
        }
        List<TicketRecord> tickets = sql.selectFrom(TICKET)
                .where(TICKET.ORDER_ID.eq(order.getId()))
                .orderBy(TICKET.ID)
                .forNoKeyUpdate()
                .fetch();
        List<BigDecimal> shares = Shares.of(
                order.getAmount(),
                tickets.stream().map(TicketRecord::getPrice).toList(),
                currency.getDefaultFractionDigits());
        for (int i = 0; i < tickets.size(); i++) {
            tickets.get(i).setPrice(shares.get(i));
            TicketRows.update(sql, tickets.get(i), clock.instant());
        }
    }
}
