package org.quintet.api.appmint.events;

import static org.quintet.schema.Tables.EVENT;

import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.quintet.events.EventChanges;
import org.quintet.platform.http.JsonFields;
import org.quintet.schema.tables.records.EventRecord;

/** What kind of event it is: any word. The document requires one, so an event without is a meetup. */
final class EventType {

    private static final String DEFAULT = "meetup";
    private static final int LONGEST = 200;

    private EventType() {}

    static void read(JsonFields data, String name, EventChanges changes) {
        if (data.value(name).isEmpty()) {
            changes.set(EVENT.TYPE, DEFAULT);
        }
        data.string(name, LONGEST).ifPresent(type -> {
            if (type.isBlank()) {
                data.reject(name, "must not be blank");
            }
            changes.set(EVENT.TYPE, type);
        });
    }

    static Optional<String> show(EventRecord event, Instant now) {
        return Optional.of(Optional.ofNullable(event.getType()).orElse(DEFAULT));
    }

    /** The type that is shown. */
    static Field<String> word() {
        return DSL.coalesce(EVENT.TYPE, DEFAULT);
    }

    /** Which events are shown with this type. */
    static Condition is(String type) {
        Condition written = EVENT.TYPE.eq(type);
        return type.equals(DEFAULT) ? written.or(EVENT.TYPE.isNull()) : written;
    }
}
