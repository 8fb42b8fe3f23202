package org.quintet.ticketing;

/** Places of an event are free again. Published in the transaction that gives them back, before anybody else sees them. */
public record PlacesFreed(long eventId) {}
