package org.quintet.ticketing.types;

/** Who may know of a ticket type and buy it. */
public enum TicketTypeVisibility {
    PUBLIC("public"),
    /** The event's staff alone issues it. */
    PRIVATE("private"),
    /** As private; that those who are invited get it. */
    INVITE_ONLY("invite-only");

    private final String word;

    TicketTypeVisibility(String word) {
        this.word = word;
    }

    /** The visibility as it is stored. */
    public String word() {
        return word;
    }
}
