package org.quintet.api.appmint.events;

import java.util.List;

/** One page of a list of events; {@code total} counts all pages. The document shows no envelope: this is the one of AppMint's other lists. */
record EventPage(List<EventView> data, long total, boolean hasNext, int limit, long offset) {

    static EventPage of(EventFilter filter, List<EventView> events, long total) {
        return new EventPage(events, total, filter.offset() + events.size() < total, filter.limit(), filter.offset());
    }

    EventPage forEverybody() {
        return new EventPage(data.stream().map(EventView::forEverybody).toList(), total, hasNext, limit, offset);
    }

    static EventPage empty(EventFilter filter) {
        return of(filter, List.of(), 0);
    }
}
