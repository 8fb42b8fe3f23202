package org.quintet.events;

/** An event was created by somebody, who is its owner. Published in the transaction that creates it. */
public record EventCreated(long eventId, long creatorId) {}
