package org.quintet.ticketing.orders;

/** An order was cancelled, with all its tickets. */
public record OrderCancelled(long orderId) {}
