package org.quintet.ticketing;

/** An order was not completed in time; its places are free again. */
public record OrderExpired(long orderId) {}
