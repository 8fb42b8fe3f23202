package org.quintet.ticketing.orders;

/** The money of an order is promised, and its tickets are issued. */
public record OrderPlaced(long orderId) {}
