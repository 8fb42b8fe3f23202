package org.quintet.api.eventstaff.protocol;

import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A page of a list: the four keys of the document (section List Events), and the paginator's usual three more. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Page<T>(
        int currentPage,
        List<T> data,
        int perPage,
        long total,
        long lastPage,
        @Nullable Long from,
        @Nullable Long to) {

    /** @param count counts all rows there are; asked only if {@code rows} does not tell */
    public static <T> Page<T> of(PageRequest request, List<T> rows, LongSupplier count) {
        boolean empty = rows.isEmpty();
        long total = request.provesTotal(rows.size()) ? request.offset() + rows.size() : count.getAsLong();
        return new Page<>(
                request.page(),
                rows,
                request.perPage(),
                total,
                Math.max(1, (total + request.perPage() - 1) / request.perPage()),
                empty ? null : request.offset() + 1,
                empty ? null : request.offset() + rows.size());
    }
}
