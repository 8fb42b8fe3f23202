package org.quintet.ticketing;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quintet.schema.tables.records.TicketRecord;

/** Counts tickets by their type, in the order in which limits are locked. */
public final class TicketCounts {

    private TicketCounts() {}

    public static SortedMap<Long, Integer> byType(Collection<TicketRecord> tickets) {
        SortedMap<Long, Integer> counts = new TreeMap<>();
        tickets.forEach(ticket -> counts.merge(ticket.getTicketTypeId(), 1, Integer::sum));
        return counts;
    }
}
