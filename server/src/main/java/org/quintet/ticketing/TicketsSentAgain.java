package org.quintet.ticketing;

import java.util.UUID;

/** Somebody wants the tickets of an order to be sent once more to those whom they are for. */
public record TicketsSentAgain(long orderId, UUID request) {}
