package org.quintet.feeds;

import org.quintet.identity.User;

/** A calendar as somebody subscribed to it: it shows what {@code reader} may read now. */
public record Feed(long calendarId, User reader) {}
