package org.quintet.checkin;

import java.util.Optional;

/** Who may pass a door; of several reasons against it, the first counts. */
final class ScanRules {

    private ScanRules() {}

    /** Why the attempt to come in fails, if it does. */
    static Optional<Refusal> entering(ScanAttempt attempt) {
        if (attempt.ticket().isEmpty()) {
            return Optional.of(Refusal.INVALID_TICKET);
        }
        ScannedTicket ticket = attempt.ticket().get();
        if (!ticket.active() || !ticket.event().takesPlace()) {
            return Optional.of(Refusal.TICKET_NOT_ACTIVE);
        }
        if (attempt.isOfAnotherEvent(ticket)) {
            return Optional.of(Refusal.WRONG_EVENT);
        }
        return usedUp(attempt, ticket).or(() -> atDoor(attempt, Direction.IN)).or(() -> ofType(attempt, ticket));
    }

    /**
     * Why the attempt to leave fails, if it does. Whoever is inside may leave, whatever became of his ticket meanwhile: he
     * is counted until he does.
     */
    static Optional<Refusal> leaving(ScanAttempt attempt) {
        if (attempt.ticket().isEmpty()) {
            return Optional.of(Refusal.INVALID_TICKET);
        }
        if (attempt.isOfAnotherEvent(attempt.ticket().get())) {
            return Optional.of(Refusal.WRONG_EVENT);
        }
        if (attempt.presence().left(attempt.zone()).isEmpty()) {
            return Optional.of(Refusal.NOT_INSIDE);
        }
        return atDoor(attempt, Direction.OUT);
    }

    private static Optional<Refusal> usedUp(ScanAttempt attempt, ScannedTicket ticket) {
        if (!attempt.presence().isUsed() || attempt.goesOn(ticket)) {
            return Optional.empty();
        }
        if (!ticket.allowsReentry()) {
            return Optional.of(Refusal.ALREADY_USED);
        }
        return ticket.type()
                .reentryLimit()
                .filter(limit -> attempt.presence().entries() >= limit)
                .map(_ -> Refusal.REENTRY_LIMIT_REACHED);
    }

    private static Optional<Refusal> atDoor(ScanAttempt attempt, Direction direction) {
        if (attempt.isAtUnknownDoor()) {
            return Optional.of(Refusal.UNKNOWN_CHECKPOINT);
        }
        return attempt.isAgainst(direction) ? Optional.of(Refusal.DIRECTION_NOT_ALLOWED) : Optional.empty();
    }

    private static Optional<Refusal> ofType(ScanAttempt attempt, ScannedTicket ticket) {
        return attempt.isRefusedByDoor(ticket) ? Optional.of(Refusal.TICKET_TYPE_NOT_ACCEPTED) : Optional.empty();
    }
}
