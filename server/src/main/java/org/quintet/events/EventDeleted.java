package org.quintet.events;

import java.util.UUID;

/**
 * Somebody deleted an event softly. Published in the transaction that deletes it.
 *
 * @param change tells this deletion from another one after the event was restored
 */
public record EventDeleted(long eventId, long actorId, UUID change) {

    public EventDeleted(long eventId, long actorId) {
        this(eventId, actorId, UUID.randomUUID());
    }
}
