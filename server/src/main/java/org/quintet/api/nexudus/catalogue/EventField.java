package org.quintet.api.nexudus.catalogue;

import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.quintet.events.EventChanges;
import org.quintet.platform.http.JsonFields;

/**
 * One field of a CalendarEvent.
 *
 * @param columns what it is read from; an operator's value is stored in the first of them
 * @param input how an operator's value is read, if operators may set the field
 * @param replaced columns that an operator's value makes void
 */
public record EventField(
        String name, List<Field<?>> columns, Reading reading, Optional<Input> input, List<Field<?>> replaced) {

    /** What the field says of a row with {@link #columns}. */
    public interface Reading {
        @Nullable
        Object of(Record event, Viewpoint viewpoint);
    }

    /** Reads a field that is there, reports what is wrong with it, and stores it. */
    public interface Input {
        void read(JsonFields sent, String name, Store store);
    }

    /** Takes the new value; null clears it. */
    public interface Store {
        void accept(@Nullable Object value);
    }

    static EventField readOnly(String name, Reading reading, Field<?>... columns) {
        return readOnly(name, List.of(columns), reading);
    }

    static EventField readOnly(String name, List<? extends Field<?>> columns, Reading reading) {
        return new EventField(name, List.copyOf(columns), reading, Optional.empty(), List.of());
    }

    EventField writable(Input how) {
        return new EventField(name, columns, reading, Optional.of(how), replaced);
    }

    EventField replacing(Field<?>... voided) {
        return new EventField(name, columns, reading, input, List.of(voided));
    }

    public @Nullable Object read(Record event, Viewpoint viewpoint) {
        return reading.of(event, viewpoint);
    }

    /** Takes what an operator sent for this field, if he did, over into {@code changes}. */
    public void write(JsonFields sent, EventChanges changes) {
        if (input.isEmpty() || !sent.has(name)) {
            return;
        }
        input.get().read(sent, name, value -> {
            changes.put(columns.getFirst(), value);
            replaced.forEach(column -> changes.put(column, null));
        });
    }
}
