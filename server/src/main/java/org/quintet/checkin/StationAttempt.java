package org.quintet.checkin;

import java.time.Instant;
import java.util.Optional;
import org.quintet.platform.failures.Failure;

/**
 * Somebody shows his ticket at a station: all that decides whether he passes.
 *
 * @param session which session he enters or leaves; empty where attendees register
 * @param zone the room at whose door the station stands, or which he leaves
 * @param isActive whether his ticket holds and its event takes place
 * @param isSeenToday whether he was at this station today, and in the same session if it has to do with one
 * @param isInside whether the last that is known of him and the session today is that he is there
 * @param isUsed whether his ticket was ever used, wherever
 */
record StationAttempt(
        long stationId,
        StationType type,
        long eventId,
        long ticketId,
        Optional<StationSession> session,
        Optional<String> zone,
        boolean isActive,
        boolean isSeenToday,
        boolean isInside,
        boolean isUsed,
        Instant at) {

    private static final String HOLDER = "ticket_holder";

    /** @throws Failure.Invalid if he does not pass */
    void requireAllowed() {
        if (!isActive && type != StationType.CHECK_OUT) {
            throw new Failure.Invalid(HOLDER, "Ticket is not valid.");
        }
        refusal().ifPresent(reason -> {
            throw new Failure.Invalid(HOLDER, reason);
        });
    }

    private Optional<String> refusal() {
        return switch (type) {
            case REGISTRATION -> when(isSeenToday, "Attendee already registered.");
            case DAILY -> when(isSeenToday, "Attendee already check daily on station.");
            case CHECK_IN -> when(isInside, "Attendee already checked in.");
            case CHECK_OUT -> when(!isInside, "Attendee not check in yet.");
        };
    }

    private static Optional<String> when(boolean refused, String reason) {
        return refused ? Optional.of(reason) : Optional.empty();
    }

    Direction direction() {
        return type == StationType.CHECK_OUT ? Direction.OUT : Direction.IN;
    }
}
