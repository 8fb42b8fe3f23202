package org.quintet.api.appmint.format;

import java.util.List;
import java.util.function.Function;

/** One page of a list; {@code total} counts all pages. The document shows no envelope: this is the one of AppMint's other lists. */
public record ListPage<T>(List<T> data, long total, boolean hasNext, int limit, long offset) {

    public static <T> ListPage<T> of(ListLimits limits, List<T> data, long total) {
        return new ListPage<>(data, total, limits.offset() + data.size() < total, limits.limit(), limits.offset());
    }

    public static <T> ListPage<T> empty(ListLimits limits) {
        return of(limits, List.of(), 0);
    }

    /** The same with each element shown in another way. */
    public ListPage<T> map(Function<T, T> shown) {
        return new ListPage<>(data.stream().map(shown).toList(), total, hasNext, limit, offset);
    }
}
