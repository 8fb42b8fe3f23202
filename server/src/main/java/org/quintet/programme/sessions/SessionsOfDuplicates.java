package org.quintet.programme.sessions;

import static org.jooq.impl.DSL.val;
import static org.quintet.schema.Tables.SESSION;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.quintet.events.EventDuplicated;
import org.quintet.platform.database.RowCopies;
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
            // the copy has other tracks, types and rooms; it keeps their names
            SESSION.TRACK_ID,
            SESSION.SESSION_TYPE_ID,
            SESSION.MICROLOCATION_ID,
            // of what took place
            SESSION.STREAM_URL,
            SESSION.RECORDING_URL);

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
                SESSION.STARTS_AT, RowCopies.later(SESSION.STARTS_AT, duplicated.later()),
                SESSION.ENDS_AT, RowCopies.later(SESSION.ENDS_AT, duplicated.later()));
        RowCopies.insert(
                sql,
                SESSION,
                SESSION.EVENT_ID.eq(duplicated.templateId()).and(Sessions.planned()),
                OF_ITS_OWN,
                different);
    }
}
