package org.quintet.events;

/** An event was copied. What belongs to the other is copied in the same transaction, by those who listen. */
public record EventCopied(long originalId, long copyId) {}
