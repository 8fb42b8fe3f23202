package org.quintet.api.eventstaff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A page of events: the four keys of the document, and the paginator's usual three more. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record EventPage(
        int currentPage,
        List<EventView> data,
        int perPage,
        long total,
        long lastPage,
        @Nullable Long from,
        @Nullable Long to) {

    static EventPage of(ListParameters parameters, List<EventView> events, long total) {
        boolean empty = events.isEmpty();
        return new EventPage(
                parameters.page(),
                events,
                parameters.perPage(),
                total,
                Math.max(1, (total + parameters.perPage() - 1) / parameters.perPage()),
                empty ? null : parameters.offset() + 1,
                empty ? null : parameters.offset() + events.size());
    }
}
