package org.quintet.ticketing.types;

import static org.quintet.schema.Tables.TICKET_TYPE;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.quintet.schema.tables.records.TicketTypeRecord;

/**
 * What a client wants a ticket type to become: new values for some of its columns. Each wire API translates its own words
 * into one of these; {@link CreateTicketType} and {@link ChangeTicketType} know the rules. Not thread-safe.
 */
public final class TicketTypeChanges {

    /** What the core alone decides. */
    private static final Set<Field<?>> OWNED_BY_THE_CORE = Set.of(
            TICKET_TYPE.ID,
            TICKET_TYPE.UUID,
            TICKET_TYPE.EVENT_ID,
            TICKET_TYPE.VERSION,
            TICKET_TYPE.CREATED_BY,
            TICKET_TYPE.CREATED_AT,
            TICKET_TYPE.UPDATED_AT,
            TICKET_TYPE.DELETED_AT);

    private final Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    private final Map<TicketTypeLink, Set<Long>> links = new EnumMap<>(TicketTypeLink.class);

    /** Sets {@code column}; null clears it. */
    public <T> TicketTypeChanges set(TableField<TicketTypeRecord, T> column, @Nullable T value) {
        return put(column, value);
    }

    /** As {@link #set}, for columns that are known only when the program runs. */
    public TicketTypeChanges put(Field<?> column, @Nullable Object value) {
        if (OWNED_BY_THE_CORE.contains(column)) {
            throw new IllegalArgumentException(column + " is not a client's to set");
        }
        values.put(column, value);
        return this;
    }

    /** Links the type to these tags or codes, and to no others of the kind. */
    public TicketTypeChanges link(TicketTypeLink kind, Set<Long> ids) {
        links.put(kind, Set.copyOf(ids));
        return this;
    }

    /** Whether nothing at all is asked for. */
    public boolean isEmpty() {
        return values.isEmpty() && links.isEmpty();
    }

    Map<TicketTypeLink, Set<Long>> links() {
        return links;
    }

    boolean sets(Field<?> column) {
        return values.containsKey(column);
    }

    <T> Optional<T> value(Field<T> column) {
        return Optional.ofNullable(column.getType().cast(values.get(column)));
    }

    /** Writes the values into {@code row}. */
    void into(TicketTypeRecord row) {
        values.forEach((column, value) -> set(row, column, value));
    }

    private static <T> void set(TicketTypeRecord row, Field<T> column, @Nullable Object value) {
        row.set(column, column.getType().cast(value));
    }
}
