package org.quintet.ticketing;

/** An order was cancelled, with all its tickets. */
public record OrderCancelled(long orderId) {}
