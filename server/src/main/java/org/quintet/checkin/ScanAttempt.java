package org.quintet.checkin;

import java.util.Optional;

/**
 * Somebody shows something at a door: all that decides whether he may pass.
 *
 * @param named the event that the scanner named, if the organisation has it
 * @param ticket what he showed; empty if it is no ticket of the organisation, or not what the door wants to see
 * @param door the scan point, if the scanner named one that the event has
 * @param doorIsElsewhere whether the scanner named a scan point and no event, and only other events have it
 */
record ScanAttempt(
        ScanRequest request,
        Optional<ScannedEvent> named,
        Optional<ScannedTicket> ticket,
        Optional<ScanPoint> door,
        boolean doorIsElsewhere,
        Presence presence) {

    /** The event at whose door he stands, as far as can be told. */
    Optional<ScannedEvent> event() {
        return named.or(() -> ticket.map(ScannedTicket::event));
    }

    /** Where the door leads. */
    Optional<String> zone() {
        return door.flatMap(ScanPoint::zone).or(request::zone);
    }

    boolean isOfAnotherEvent(ScannedTicket shown) {
        return request.event().map(event -> !event.equals(shown.event().uuid())).orElse(doorIsElsewhere);
    }

    boolean isAtUnknownDoor() {
        return request.checkpoint().isPresent() && door.isEmpty();
    }

    boolean isAgainst(Direction direction) {
        return door.map(point -> !point.lets(direction)).orElse(false);
    }

    boolean isRefusedByDoor(ScannedTicket shown) {
        return door.map(point -> !point.takes(shown.type())).orElse(false);
    }

    /**
     * Whether he is inside and goes on through a door into a zone where he has not been: that is no second entry. Else the
     * document's own visitor, who has passed the main entrance, would never see the VIP lounge.
     */
    boolean goesOn(ScannedTicket shown) {
        return presence.isInside()
                && door.flatMap(ScanPoint::zone)
                        .filter(zone -> !presence.hasBeenIn(zone))
                        .isPresent()
                && !isAgainst(Direction.IN)
                && !isRefusedByDoor(shown);
    }
}
