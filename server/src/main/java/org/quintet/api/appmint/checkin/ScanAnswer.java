package org.quintet.api.appmint.checkin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.quintet.api.appmint.tickets.TicketView;
import org.quintet.checkin.Refusal;
import org.quintet.checkin.ScanOutcome;

/**
 * The answer to a scan, whichever way it went: {@code {success, checkIn, ticket, zoneOccupancy}} or
 * {@code {success, reason, code}}.
 *
 * @param reason for people, as far as the document shows sentences; else the same as {@code code}
 * @param code for programs
 * @param checkIn what was recorded; missing if the ticket was only verified
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ScanAnswer(
        boolean success,
        Optional<String> reason,
        Optional<String> code,
        Optional<CheckInView> checkIn,
        Optional<TicketView> ticket,
        Optional<Zone> zoneOccupancy) {

    /** {@code capacity} is the venue's; null if it has none. */
    record Zone(long current, Optional<Integer> capacity) {}

    static ScanAnswer passed(ScanOutcome.Passed passed, TicketView ticket) {
        return new ScanAnswer(
                true,
                Optional.empty(),
                Optional.empty(),
                passed.scan().map(CheckInView::of),
                Optional.of(ticket),
                passed.zone().map(zone -> new Zone(zone.current(), zone.capacity())));
    }

    static ScanAnswer refused(Refusal refusal) {
        return new ScanAnswer(
                false,
                Optional.of(reason(refusal)),
                Optional.of(refusal.word()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static String reason(Refusal refusal) {
        return switch (refusal) {
            case ALREADY_USED -> "Ticket already used. Re-entry not allowed.";
            case REENTRY_LIMIT_REACHED -> "Ticket already used. Re-entry limit reached.";
            case INVALID_TICKET,
                    TICKET_NOT_ACTIVE,
                    WRONG_EVENT,
                    NOT_INSIDE,
                    UNKNOWN_CHECKPOINT,
                    DIRECTION_NOT_ALLOWED,
                    TICKET_TYPE_NOT_ACCEPTED -> refusal.word();
        };
    }
}
