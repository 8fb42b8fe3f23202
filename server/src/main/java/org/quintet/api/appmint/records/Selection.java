package org.quintet.api.appmint.records;

import java.util.List;
import org.jooq.Condition;
import org.jooq.SortField;

/** Which of a collection's records to fetch, in which order; {@code offset} says how many to leave out before. */
public record Selection(Condition condition, List<SortField<?>> order, int limit, long offset) {

    public Selection {
        order = List.copyOf(order);
    }
}
