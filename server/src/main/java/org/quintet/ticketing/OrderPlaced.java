package org.quintet.ticketing;

/** The money of an order is promised, and its tickets are issued. */
public record OrderPlaced(long orderId) {}
