package org.quintet.notifications;

/** What kind of thing a notification leads to. */
public enum NotificationTarget {
    EVENT("Event"),
    EVENT_INVOICE("EventInvoice"),
    ORDER("Order"),
    ROLE_INVITE("RoleInvite"),
    SESSION("Session");

    private final String word;

    NotificationTarget(String word) {
        this.word = word;
    }

    /** Its name in the database and in Open Event. */
    public String word() {
        return word;
    }
}
