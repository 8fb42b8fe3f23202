package org.quintet.events;

/**
 * Somebody changed an event, or an occurrence of it. Published in the transaction that changes it.
 *
 * @param timesChanged whether the event as a whole is at another time than before
 */
public record EventChanged(long eventId, long actorId, boolean timesChanged) {}
