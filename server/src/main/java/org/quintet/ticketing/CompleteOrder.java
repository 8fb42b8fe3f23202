package org.quintet.ticketing;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.TICKET_ORDER;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.quintet.events.EventAccess;
import org.quintet.identity.Caller;
import org.quintet.identity.User;
import org.quintet.payments.ConfirmPayment;
import org.quintet.payments.Payments;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.springframework.context.ApplicationEventPublisher;

/** Completes an order: its reserved tickets are issued. */
@UseCase
public class CompleteOrder {

    private final DSLContext sql;
    private final Clock clock;
    private final ApplicationEventPublisher domainEvents;
    private final Places places;
    private final Payments payments;
    private final ConfirmPayment confirmPayment;

    CompleteOrder(
            DSLContext sql,
            Clock clock,
            ApplicationEventPublisher domainEvents,
            Places places,
            Payments payments,
            ConfirmPayment confirmPayment) {
        this.sql = sql;
        this.clock = clock;
        this.domainEvents = domainEvents;
        this.places = places;
        this.payments = payments;
        this.confirmPayment = confirmPayment;
    }

    /**
     * Returns the completed order; one that is complete already stays as it is. Staff of the event says by this that the money
     * has come. The buyer, or whoever knows the id of an order that nobody signed in for, completes only what is paid.
     *
     * @throws Failure.NotFound if there is no such order of the caller's
     * @throws Failure.Conflict if it is not paid, cancelled, or its time is over
     */
    public TicketOrderRecord execute(Caller caller, long orderId) {
        TicketOrderRecord order = Orders.locked(sql, orderId);
        boolean staff = isStaff(caller, order.getEventId());
        if (!staff && !isBuyer(caller, order)) {
            throw Orders.notFound();
        }
        Instant now = clock.instant();
        return switch (OrderState.of(order.getState())) {
            case COMPLETED -> order;
            case CANCELLED -> throw refusal("The order is cancelled");
            case EXPIRED -> throw refusal("The order has expired");
            case INITIALIZING, PENDING, PLACED -> {
                if (order.getExpiresAt() != null && !now.isBefore(order.getExpiresAt())) {
                    throw refusal("The order has expired");
                }
                settle(caller, order, staff);
                yield complete(order, now);
            }
        };
    }

    private void settle(Caller caller, TicketOrderRecord order, boolean staff) {
        if (order.getAmount().signum() == 0) {
            return;
        }
        if (staff) {
            confirmPayment.execute(caller.requireUser(), order.getId());
        } else if (!payments.hasCome(order.getId())) {
            throw refusal("The order is not paid yet");
        }
    }

    private TicketOrderRecord complete(TicketOrderRecord order, Instant now) {
        var issued = TicketRows.move(sql, order.getId(), List.of(TicketState.RESERVED.word()), TicketState.ACTIVE, now);
        places.settle(order.getEventId(), TicketCounts.byType(issued));
        order.setState(OrderState.COMPLETED.word());
        order.setCompletedAt(now);
        order.setUpdatedAt(now);
        domainEvents.publishEvent(new OrderCompleted(order.getId()));
        return Orders.update(sql, order);
    }

    private boolean isStaff(Caller caller, long eventId) {
        return sql.fetchExists(EVENT, EVENT.ID.eq(eventId).and(EventAccess.staffedBy(caller)));
    }

    private static boolean isBuyer(Caller caller, TicketOrderRecord order) {
        Long buyer = order.getBuyerId();
        return buyer == null
                || caller.signedInUser().map(User::id).filter(buyer::equals).isPresent();
    }

    private static Failure.Conflict refusal(String message) {
        return new Failure.Conflict(TICKET_ORDER.STATE.getName(), message);
    }
}
