package org.quintet.waitinglist;

/**
 * Somebody who waited is offered a place.
 *
 * @param secret takes the place; only a hash of it is kept
 */
public record PlaceOffered(long entryId, String secret) {}
