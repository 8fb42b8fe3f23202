package org.quintet.ticketing.codes;

import static org.quintet.schema.Tables.ACCESS_CODE;
import static org.quintet.schema.Tables.DISCOUNT_CODE;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants a discount code or an access code to become: new values for some of its columns, and what it is for.
 * Not thread-safe.
 */
public final class CodeChanges {

    /** What a code keeps from its beginning. */
    private static final Set<Field<?>> FIXED = Set.of(
            DISCOUNT_CODE.ID,
            DISCOUNT_CODE.EVENT_ID,
            DISCOUNT_CODE.USED_FOR,
            DISCOUNT_CODE.CREATED_AT,
            ACCESS_CODE.ID,
            ACCESS_CODE.EVENT_ID,
            ACCESS_CODE.CREATED_AT);

    private final Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    private Optional<Set<Long>> ticketTypes = Optional.empty();
    private Optional<Set<Long>> events = Optional.empty();

    /** Sets a column of the table of such codes; null clears it. */
    public CodeChanges put(Field<?> column, @Nullable Object value) {
        if (FIXED.contains(column)) {
            throw new IllegalArgumentException(column + " is not a client's to set");
        }
        values.put(column, value);
        return this;
    }

    /** Makes the code one for these ticket types, and for no others. */
    public CodeChanges forTicketTypes(Set<Long> ids) {
        ticketTypes = Optional.of(Set.copyOf(ids));
        return this;
    }

    /** Makes the code one for these events, and for no others. */
    public CodeChanges forEvents(Set<Long> ids) {
        events = Optional.of(Set.copyOf(ids));
        return this;
    }

    Optional<Set<Long>> ticketTypes() {
        return ticketTypes;
    }

    Optional<Set<Long>> events() {
        return events;
    }

    boolean sets(Field<?> column) {
        return values.containsKey(column);
    }

    /** Writes the values into {@code row}. */
    void into(Record row) {
        values.forEach((column, value) -> set(row, column, value));
    }

    private static <T> void set(Record row, Field<T> column, @Nullable Object value) {
        row.set(column, column.getType().cast(value));
    }
}
