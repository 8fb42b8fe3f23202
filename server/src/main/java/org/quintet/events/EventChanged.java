package org.quintet.events;

import java.util.UUID;

/**
 * Somebody changed an event, or an occurrence of it. Published in the transaction that changes it.
 *
 * @param timesChanged whether the event as a whole is at another time than before
 * @param change tells this change from others, so that it is told once
 */
public record EventChanged(long eventId, long actorId, boolean timesChanged, UUID change) {

    public EventChanged(long eventId, long actorId, boolean timesChanged) {
        this(eventId, actorId, timesChanged, UUID.randomUUID());
    }
}
