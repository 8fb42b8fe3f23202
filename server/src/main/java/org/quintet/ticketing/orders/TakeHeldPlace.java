package org.quintet.ticketing.orders;

import static org.quintet.schema.Tables.TICKET_ORDER;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.identity.Caller;
import org.quintet.identity.Users;
import org.quintet.installation.InstallationSettings;
import org.quintet.payments.RequestPayment;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.TicketOrderRecord;

/** Buys the place that {@link HoldPlace} holds: at once if it costs nothing, else the buyer has time to pay. */
@UseCase
public class TakeHeldPlace {

    private final DSLContext sql;
    private final Clock clock;
    private final Users users;
    private final CompleteOrder completeOrder;
    private final RequestPayment requestPayment;
    private final InstallationSettings settings;

    TakeHeldPlace(
            DSLContext sql,
            Clock clock,
            Users users,
            CompleteOrder completeOrder,
            RequestPayment requestPayment,
            InstallationSettings settings) {
        this.sql = sql;
        this.clock = clock;
        this.users = users;
        this.completeOrder = completeOrder;
        this.requestPayment = requestPayment;
        this.settings = settings;
    }

    /**
     * Returns the order. Whoever may take the place is known to the caller; a second time does nothing.
     *
     * @throws Failure.NotFound if there is no such order
     * @throws Failure.Conflict if it was cancelled or its time is over
     */
    public TicketOrderRecord execute(long orderId) {
        TicketOrderRecord order = Orders.locked(sql, orderId);
        Instant now = clock.instant();
        return switch (OrderState.of(order.getState())) {
            case CANCELLED, EXPIRED -> throw refusal();
            case PENDING, PLACED, COMPLETED -> order;
            case INITIALIZING -> {
                if (!now.isBefore(order.getExpiresAt())) {
                    throw refusal();
                }
                yield order.getAmount().signum() == 0
                        ? completeOrder.execute(buyerOf(order), orderId)
                        : askForMoney(order, now);
            }
        };
    }

    private Caller buyerOf(TicketOrderRecord order) {
        return Optional.ofNullable(order.getBuyerId())
                .flatMap(users::withId)
                .<Caller>map(buyer -> new Caller.SignedIn(buyer, false))
                .orElseGet(Caller.Anonymous::new);
    }

    private TicketOrderRecord askForMoney(TicketOrderRecord order, Instant now) {
        order.setState(OrderState.PENDING.word());
        order.setExpiresAt(now.plus(settings.current().orderExpiry()));
        order.setUpdatedAt(now);
        TicketOrderRecord pending = Orders.update(sql, order);
        requestPayment.execute(order.getId(), order.getAmount(), order.getCurrency());
        return pending;
    }

    private static Failure.Conflict refusal() {
        return new Failure.Conflict(TICKET_ORDER.EXPIRES_AT.getName(), "The place is not held any more");
    }
}
