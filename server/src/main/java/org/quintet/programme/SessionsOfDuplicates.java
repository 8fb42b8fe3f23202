package org.quintet.programme;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.quintet.schema.Tables.SESSION;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.quintet.events.EventDuplicated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives an event that was made from another the other's programme, as much later as the event is. */
@Component
class SessionsOfDuplicates {

    private static final Set<Field<?>> OF_ITS_OWN = Set.of(
            SESSION.ID,
            SESSION.UUID,
            SESSION.VERSION,
            // written for another time
            SESSION.STARTS_AT_WRITTEN,
            SESSION.ENDS_AT_WRITTEN,
            // of what took place
            SESSION.STREAM_URL,
            SESSION.RECORDING_URL);
    private static final List<Field<?>> COPIED = Stream.of(SESSION.fields())
            .filter(column -> !OF_ITS_OWN.contains(column))
            .<Field<?>>map(column -> column)
            .toList();

    private final DSLContext sql;
    private final Clock clock;

    SessionsOfDuplicates(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @EventListener
    void on(EventDuplicated duplicated) {
        Field<Instant> now = val(clock.instant());
        Map<Field<?>, Field<?>> different = Map.of(
                SESSION.EVENT_ID, val(duplicated.eventId()),
                SESSION.CREATED_AT, now,
                SESSION.UPDATED_AT, now,
                SESSION.STARTS_AT, later(SESSION.STARTS_AT, duplicated.later()),
                SESSION.ENDS_AT, later(SESSION.ENDS_AT, duplicated.later()));
        sql.insertInto(SESSION, COPIED)
                .select(select(COPIED.stream()
                                .map(column -> different.getOrDefault(column, column))
                                .toList())
                        .from(SESSION)
                        .where(SESSION.EVENT_ID.eq(duplicated.templateId()))
                        .and(Sessions.planned()))
                .execute();
    }

    private static Field<Instant> later(Field<Instant> time, Duration later) {
        return DSL.field("{0} + {1} * interval '1 second'", time.getDataType(), time, val(later.toSeconds()));
    }
}
