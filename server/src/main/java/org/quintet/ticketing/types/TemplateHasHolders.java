package org.quintet.ticketing.types;

import java.util.List;

/**
 * An event was made from another, for which there are tickets. There is one of these for every few of their holders.
 *
 * @param ticketIds one ticket of each holder
 */
public record TemplateHasHolders(long templateId, long eventId, List<Long> ticketIds) {

    public TemplateHasHolders {
        ticketIds = List.copyOf(ticketIds);
    }
}
