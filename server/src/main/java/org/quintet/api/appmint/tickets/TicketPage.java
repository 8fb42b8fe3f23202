package org.quintet.api.appmint.tickets;

import java.util.List;

/** One page of a list of tickets; {@code total} counts all pages. */
record TicketPage(List<TicketView> data, long total, boolean hasNext, int limit, long offset) {

    static TicketPage of(TicketFilter filter, List<TicketView> tickets, long total) {
        return new TicketPage(
                tickets, total, filter.offset() + tickets.size() < total, filter.limit(), filter.offset());
    }
}
