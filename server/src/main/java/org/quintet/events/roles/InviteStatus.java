package org.quintet.events.roles;

import java.util.Locale;

/** What became of an invitation. */
public enum InviteStatus {
    PENDING,
    ACCEPTED,
    DECLINED;

    /** The status as it is stored and sent. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
