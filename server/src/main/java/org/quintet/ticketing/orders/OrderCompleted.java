package org.quintet.ticketing.orders;

/** An order is complete: it is paid, or there was nothing to pay, and its tickets are issued. */
public record OrderCompleted(long orderId) {}
