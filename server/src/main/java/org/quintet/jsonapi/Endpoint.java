package org.quintet.jsonapi;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.SortField;

/** What a route does: an operation on a type, and how the URL names the rows. */
record Endpoint<C extends Requester>(
        Route route, ResourceType<C> type, Operation operation, Permission<C> permission, Target<C> target) {

    /** The rows that a URL names. */
    sealed interface Target<C extends Requester> {}

    /** Some or all rows of the type, in an order. */
    record Collection<C extends Requester>(Function<Attempt<C>, Condition> rows, List<SortField<?>> order)
            implements Target<C> {}

    /** The row with the id in the path. */
    record Row<C extends Requester>() implements Target<C> {}

    /** The row that the declaration finds. */
    record Found<C extends Requester>(Function<Attempt<C>, Optional<String>> row) implements Target<C> {}

    /** The row or rows that a parent, whose id is in the path, is related to. */
    record Nested<C extends Requester>(ResourceType<C> parent, Relationship<C> relationship) implements Target<C> {}

    /** The relationship of the row with the id in the path. */
    record Linkage<C extends Requester>(Relationship<C> relationship) implements Target<C> {}
}
