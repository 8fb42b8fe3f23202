package org.quintet.ticketing.orders;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How far an order is. */
public enum OrderState {
    /** Being filled in. */
    INITIALIZING,
    /** Waiting for its money. */
    PENDING,
    /** Its money is promised; its tickets are issued. */
    PLACED,
    COMPLETED,
    CANCELLED,
    /** It was not completed in time. */
    EXPIRED;

    /** Where an order can go from each state; who may take it there is told by the use cases. */
    private static final Map<OrderState, Set<OrderState>> NEXT = new EnumMap<>(Map.of(
            INITIALIZING, EnumSet.of(PENDING, PLACED, COMPLETED, CANCELLED, EXPIRED),
            // whoever is about to pay may go back and fill in again
            PENDING, EnumSet.of(INITIALIZING, PLACED, COMPLETED, CANCELLED, EXPIRED),
            PLACED, EnumSet.of(COMPLETED, CANCELLED),
            COMPLETED, EnumSet.of(CANCELLED),
            CANCELLED, EnumSet.noneOf(OrderState.class),
            EXPIRED, EnumSet.noneOf(OrderState.class)));

    /** The states of orders that hold places for a while, as they are stored. */
    static final List<String> OPEN_WORDS = List.of(INITIALIZING.word(), PENDING.word());

    /** Whether an order in this state can go to {@code next}. */
    boolean leadsTo(OrderState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** The state as it is stored. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static OrderState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The state that a client named, if it is one. */
    public static Optional<OrderState> named(String word) {
        return List.of(values()).stream()
                .filter(state -> state.word().equals(word))
                .findFirst();
    }
}
