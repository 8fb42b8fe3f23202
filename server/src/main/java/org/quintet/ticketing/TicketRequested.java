package org.quintet.ticketing;

import java.util.UUID;

/**
 * Somebody wants a ticket of his sent to him.
 *
 * @param recipient the address that it goes to
 * @param request tells this request from others, so that it is served once
 */
public record TicketRequested(long ticketId, String recipient, UUID request) {}
