package org.quintet.events;

/** An event became public, for the first time or again. Published in the transaction that does it. */
public record EventPublished(long eventId) {}
