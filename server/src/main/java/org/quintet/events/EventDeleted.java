package org.quintet.events;

/** Somebody deleted an event softly. Published in the transaction that deletes it. */
public record EventDeleted(long eventId, long actorId) {}
