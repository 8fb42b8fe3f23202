package org.quintet.ticketing.orders;

/** An order was not completed in time; its places are free again. */
public record OrderExpired(long orderId) {}
