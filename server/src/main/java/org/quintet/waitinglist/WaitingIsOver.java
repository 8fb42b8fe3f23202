package org.quintet.waitinglist;

import java.util.List;

/** An event is published for which some have waited. There is one of these for every few of them. */
public record WaitingIsOver(long eventId, List<Long> entryIds) {

    public WaitingIsOver {
        entryIds = List.copyOf(entryIds);
    }
}
