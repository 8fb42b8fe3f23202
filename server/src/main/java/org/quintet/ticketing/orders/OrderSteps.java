package org.quintet.ticketing.orders;

import static org.quintet.schema.Tables.TICKET_ORDER;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.installation.InstallationSettings;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.quintet.schema.tables.records.TicketRecord;
import org.quintet.ticketing.Places;
import org.quintet.ticketing.TicketCounts;
import org.quintet.ticketing.TicketRows;
import org.quintet.ticketing.TicketState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes orders from state to state, as {@link OrderState} allows it, with their tickets and places, and tells the others. Who
 * may do it, and whether the money has come, is for the use cases to know; they hold the lock of the order's row.
 */
@Component
class OrderSteps {

    /** How much longer places are held once payment has begun. */
    private static final Duration TIME_TO_PAY = Duration.ofMinutes(30);

    private static final List<String> RESERVED = List.of(TicketState.RESERVED.word());

    private final DSLContext sql;
    private final Clock clock;
    private final Places places;
    private final InstallationSettings settings;
    private final ApplicationEventPublisher domainEvents;

    OrderSteps(
            DSLContext sql,
            Clock clock,
            Places places,
            InstallationSettings settings,
            ApplicationEventPublisher domainEvents) {
        this.sql = sql;
        this.clock = clock;
        this.places = places;
        this.settings = settings;
        this.domainEvents = domainEvents;
    }

    /**
     * Takes the order to another state and returns it as it is stored. One that is there already stays as it is.
     *
     * @throws Failure.Conflict if it does not lead there, or its time is over
     */
    TicketOrderRecord take(TicketOrderRecord order, OrderState next) {
        OrderState from = OrderState.of(order.getState());
        if (from == next) {
            return order;
        }
        if (!from.leadsTo(next)) {
            throw refusal(from);
        }
        Instant now = clock.instant();
        if (next != OrderState.EXPIRED && next != OrderState.CANCELLED) {
            requireInTime(order, now);
        }
        return switch (next) {
            // its time goes on
            case INITIALIZING -> stored(order, next, now);
            case PENDING -> {
                order.setExpiresAt(lastInstantToPay(order));
                yield stored(order, next, now);
            }
            case PLACED -> place(order, now);
            case COMPLETED -> complete(order, now);
            case CANCELLED -> cancel(order, now);
            case EXPIRED -> expire(order, from, now);
        };
    }

    private TicketOrderRecord stored(TicketOrderRecord order, OrderState state, Instant now) {
        order.setState(state.word());
        order.setUpdatedAt(now);
        return Orders.update(sql, order);
    }

    /**
     * Completes an order whose money has come, and returns it as it is stored. One whose time is over takes its places again.
     *
     * @return nothing, and nothing is changed, if it cannot be completed: it is cancelled, or its places are gone
     */
    Optional<TicketOrderRecord> completePaid(TicketOrderRecord order) {
        OrderState from = OrderState.of(order.getState());
        boolean possible = from == OrderState.EXPIRED ? revive(order) : from.leadsTo(OrderState.COMPLETED);
        if (!possible) {
            return Optional.empty();
        }
        return Optional.of(complete(order, clock.instant()));
    }

    /** Reserves the places of an expired order anew, if they are left. */
    private boolean revive(TicketOrderRecord order) {
        List<TicketRecord> expired = TicketRows.inState(sql, order.getId(), TicketState.EXPIRED);
        if (expired.isEmpty()
                || !places.takeIfLeft(order.getEventId(), TicketCounts.byType(expired), Places.Share.RESERVED)) {
            return false;
        }
        TicketRows.move(sql, order.getId(), List.of(TicketState.EXPIRED.word()), TicketState.RESERVED, clock.instant());
        return true;
    }

    /** Whether the order's places are not held any more, although nobody has released them yet. */
    boolean isOver(TicketOrderRecord order) {
        return order.getExpiresAt() != null
                && OrderState.OPEN_WORDS.contains(order.getState())
                && !clock.instant().isBefore(order.getExpiresAt());
    }

    private Instant lastInstantToPay(TicketOrderRecord order) {
        return order.getCreatedAt().plus(settings.current().orderExpiry()).plus(TIME_TO_PAY);
    }

    private void requireInTime(TicketOrderRecord order, Instant now) {
        if (order.getExpiresAt() != null && !now.isBefore(order.getExpiresAt())) {
            throw refusal(OrderState.EXPIRED);
        }
    }

    private TicketOrderRecord place(TicketOrderRecord order, Instant now) {
        order.setPlacedAt(now);
        order.setExpiresAt(null);
        return issued(order, OrderState.PLACED, now, new OrderPlaced(order.getId()));
    }

    private TicketOrderRecord complete(TicketOrderRecord order, Instant now) {
        order.setCompletedAt(now);
        return issued(order, OrderState.COMPLETED, now, new OrderCompleted(order.getId()));
    }

    private TicketOrderRecord issued(TicketOrderRecord order, OrderState state, Instant now, Object domainEvent) {
        var issued = TicketRows.move(sql, order.getId(), RESERVED, TicketState.ACTIVE, now);
        TicketOrderRecord stored = stored(order, state, now);
        domainEvents.publishEvent(domainEvent);
        // all who buy wait for the limits: they are changed last
        if (!issued.isEmpty()) {
            places.settle(order.getEventId(), TicketCounts.byType(issued));
        }
        OrderNumbers.assign(sql, stored);
        return stored;
    }

    private TicketOrderRecord cancel(TicketOrderRecord order, Instant now) {
        release(order, RESERVED, TicketState.CANCELLED, Places.Share.RESERVED, now);
        release(order, TicketState.ISSUED_WORDS, TicketState.CANCELLED, Places.Share.ISSUED, now);
        order.setCancelledAt(now);
        domainEvents.publishEvent(new OrderCancelled(order.getId()));
        return stored(order, OrderState.CANCELLED, now);
    }

    /** Of an order that nobody began to pay for, nothing but what was wanted is worth keeping (Open Event, Orders). */
    private TicketOrderRecord expire(TicketOrderRecord order, OrderState from, Instant now) {
        release(order, RESERVED, TicketState.EXPIRED, Places.Share.RESERVED, now);
        if (from == OrderState.INITIALIZING) {
            TicketRows.deleteExpired(sql, order.getId());
        }
        TicketRows.releaseIssued(sql, order.getId(), now);
        domainEvents.publishEvent(new OrderExpired(order.getId()));
        return stored(order, OrderState.EXPIRED, now);
    }

    private void release(
            TicketOrderRecord order, List<String> states, TicketState to, Places.Share share, Instant now) {
        var released = TicketRows.move(sql, order.getId(), states, to, now);
        if (!released.isEmpty()) {
            places.giveBack(order.getEventId(), TicketCounts.byType(released), share);
        }
    }

    private static Failure.Conflict refusal(OrderState state) {
        String how = switch (state) {
            case INITIALIZING -> "is being filled in";
            case PENDING -> "is being paid";
            case PLACED -> "is placed";
            case COMPLETED -> "is complete";
            case CANCELLED -> "is cancelled";
            case EXPIRED -> "has expired";
        };
        return new Failure.Conflict(TICKET_ORDER.STATE.getName(), "The order " + how);
    }
}
