package org.quintet.api.nexudus;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A page object (Overview, Pagination).
 *
 * @param total how many records there are on all pages
 * @param size how many there are on this one
 */
record EventPage(EventListQuery query, long total, int size) {

    /** The counters are there even if the shape does not name them, as in the document's shaped example. */
    Map<String, @Nullable Object> render(Shape shape, Supplier<List<Map<String, @Nullable Object>>> records) {
        long pages = Math.ceilDiv(total, query.top());
        long before = size == 0 ? 0 : query.offset();
        return new ShapedObject(shape)
                .made("Records", _ -> records.get())
                .always("CurrentPage", query.page())
                .always("CurrentPageSize", query.top())
                .always("TotalItems", total)
                .always("TotalPages", pages)
                .always("HasNextPage", query.page() < pages)
                .always("HasPreviousPage", query.page() > 1)
                .field("CurrentOrderField", "StartDate")
                .field("CurrentSortDirection", query.pastEvents() ? "DESC" : "ASC")
                .field("FirstItem", size == 0 ? 0 : before + 1)
                .field("LastItem", before + size)
                .field("PageNumber", query.page())
                .field("PageSize", query.top())
                .fields();
    }
}
