package org.quintet.api.nexudus.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.quintet.events.EventAccess;
import org.quintet.identity.Caller;
import org.quintet.identity.User;

/**
 * One kind of record that operators read.
 *
 * @param name as filters and messages have it, such as {@code EventProduct}
 * @param source where it is read from
 * @param columns what {@code rendering} needs
 * @param access which rows an operator sees
 * @param filters by what lists are filtered and sorted, by the name of the property
 */
record ContentEntity(
        String name,
        Table<?> source,
        Field<Long> id,
        List<Field<?>> columns,
        Function<User, Condition> access,
        Map<String, ContentColumn<?>> filters,
        Function<Record, Map<String, @Nullable Object>> rendering) {

    /** Rows of events that somebody works for; {@code source} has the table {@code event} in it. */
    static Condition ofStaffedEvents(User operator) {
        return EventAccess.present().and(EventAccess.staffedBy(new Caller.SignedIn(operator, false)));
    }

    /** The column behind a property; references are named with or without {@code Id}. */
    Optional<ContentColumn<?>> column(String property) {
        return Optional.<ContentColumn<?>>ofNullable(filters.get(property))
                .or(() -> Optional.ofNullable(filters.get(property + "Id")));
    }
}
