package org.quintet.api.nexudus.format;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page object (Overview, Pagination).
 *
 * @param number from 1
 * @param size how many records a page has, {@code count} how many there are on this one, {@code total} on all
 * @param orderField by what the records are sorted, in the API's words
 * @param direction as the API at hand writes it
 */
public record Page(int number, int size, long total, int count, String orderField, Object direction) {

    /** How many records come before those of a page. */
    public static long offset(int number, int size) {
        return (number - 1L) * size;
    }

    /** The counters are there even if the shape does not name them, as in the document's shaped example. */
    public Map<String, @Nullable Object> render(
            Shape shape, Function<Shape, List<Map<String, @Nullable Object>>> records) {
        long pages = Math.ceilDiv(total, size);
        long before = count == 0 ? 0 : offset(number, size);
        return new ShapedObject(shape)
                .made("Records", records::apply)
                .always("CurrentPage", number)
                .always("CurrentPageSize", size)
                .always("TotalItems", total)
                .always("TotalPages", pages)
                .always("HasNextPage", number < pages)
                .always("HasPreviousPage", number > 1)
                .field("CurrentOrderField", orderField)
                .field("CurrentSortDirection", direction)
                .field("FirstItem", count == 0 ? 0 : before + 1)
                .field("LastItem", before + count)
                .field("PageNumber", number)
                .field("PageSize", size)
                .fields();
    }
}
