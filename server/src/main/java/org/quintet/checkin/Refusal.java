package org.quintet.checkin;

import java.util.Locale;

/** Why somebody was not let in or out, in the order in which it is looked at (AppMint, section Check-in). */
public enum Refusal {
    /** The organisation has no such ticket, or the door wants something else to be shown. */
    INVALID_TICKET,
    /** It is cancelled, refunded, not yet paid or not yet anybody's; or its event does not take place. */
    TICKET_NOT_ACTIVE,
    /** It is for another event. */
    WRONG_EVENT,
    /** It was used, and lets nobody in twice. */
    ALREADY_USED,
    /** It was used as often as it may be. */
    REENTRY_LIMIT_REACHED,
    /** Its holder wants to leave, and is not there. */
    NOT_INSIDE,
    /** The event has no such scan point. */
    UNKNOWN_CHECKPOINT,
    /** The scan point is for the other direction. */
    DIRECTION_NOT_ALLOWED,
    /** The scan point does not take such tickets, or such tickets are not for that scan point. */
    TICKET_TYPE_NOT_ACCEPTED;

    /** The refusal as it is stored, and as programs know it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Refusal of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
