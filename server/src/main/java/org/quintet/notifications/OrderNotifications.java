package org.quintet.notifications;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quintet.events.roles.EventRole;
import org.quintet.events.roles.EventRoles;
import org.quintet.ticketing.orders.OrderCancelled;
import org.quintet.ticketing.orders.OrderCompleted;
import org.quintet.ticketing.orders.OrderLetters;
import org.quintet.ticketing.orders.OrderLetters.Letter;
import org.quintet.ticketing.orders.OrderPlaced;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells buyers, those who come and those who organise what became of an order (Open Event's facts, F2). */
@Component
class OrderNotifications {

    private static final Set<EventRole> ORGANIZERS = Set.of(EventRole.OWNER, EventRole.ORGANIZER);

    private final OrderLetters letters;
    private final EventRoles roles;
    private final Notify notify;

    OrderNotifications(OrderLetters letters, EventRoles roles, Notify notify) {
        this.letters = letters;
        this.roles = roles;
        this.notify = notify;
    }

    @ApplicationModuleListener
    void on(OrderPlaced placed) {
        letters.of(placed.orderId()).ifPresent(this::purchased);
    }

    @ApplicationModuleListener
    void on(OrderCompleted completed) {
        letters.of(completed.orderId()).ifPresent(this::purchased);
    }

    @ApplicationModuleListener
    void on(OrderCancelled cancelled) {
        letters.of(cancelled.orderId()).ifPresent(letter -> {
            tell("ticket_cancelled", letter, buyer(letter));
            Set<Long> organizers = roles.holders(letter.event().getId(), ORGANIZERS).stream()
                    .map(EventRoles.Holder::userId)
                    .collect(Collectors.toCollection(HashSet::new));
            tell("ticket_cancelled_organizer", letter, organizers);
        });
    }

    /** Once for each order, be it placed first and completed later. */
    private void purchased(Letter letter) {
        tell("ticket_purchased", letter, buyer(letter));
        tell("ticket_purchased_attendee", letter, letter.otherUsers());
    }

    private static Set<Long> buyer(Letter letter) {
        return Stream.ofNullable(letter.order().getBuyerId()).collect(Collectors.toSet());
    }

    private void tell(String type, Letter letter, Set<Long> receivers) {
        notify.execute(new NewNotification(
                type + ":" + letter.order().getId(),
                type,
                NotificationTarget.ORDER,
                letter.order().getId(),
                Optional.of(letter.order().getState()),
                receivers,
                buyer(letter)));
    }
}
