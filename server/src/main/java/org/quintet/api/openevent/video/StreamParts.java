package org.quintet.api.openevent.video;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.VIDEO_STREAM;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.Permissions;
import org.quintet.events.EventAccess;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.Permission;
import org.springframework.stereotype.Component;

/** What the types that belong to a stream have in common: the event of their stream says who may do what. */
@Component
class StreamParts {

    static final String STREAM = "video-stream";

    private final DSLContext sql;
    private final Permissions permissions;

    StreamParts(DSLContext sql, Permissions permissions) {
        this.sql = sql;
        this.permissions = permissions;
    }

    /** Whoever has {@code authority} at the event of the stream of the row that the URL names. */
    Permission<OpenEventCaller> ofItsEvent(
            EventAuthority authority, Table<?> table, Field<Long> id, Field<Long> stream) {
        return permissions.at(
                authority,
                attempt -> sql.select(VIDEO_STREAM.EVENT_ID)
                        .from(VIDEO_STREAM)
                        .join(table)
                        .on(stream.eq(VIDEO_STREAM.ID))
                        .where(id.eq(attempt.rowId()))
                        .fetchOptional(VIDEO_STREAM.EVENT_ID));
    }

    /** Whoever has {@code authority} at the event of the stream under whose URL something is listed or created. */
    Permission<OpenEventCaller> ofParentsEvent(EventAuthority authority) {
        return permissions.at(
                authority,
                attempt -> eventOf(Long.parseLong(attempt.parent().orElseThrow().id())));
    }

    /** Signed in; which stream it is stands in the body, and {@link #inOwnStream} looks at it. */
    static Permission<OpenEventCaller> atSomeEvent() {
        return Permissions.toldByBody(EventAuthority.COORGANIZER.who());
    }

    /** Refuses to put something into a stream of an event that the caller does not organise. */
    Changes inOwnStream(Attempt<OpenEventCaller> attempt, Changes changes) {
        if (changes.has(STREAM)) {
            Optional<Long> event = eventOf(changes.relatedId(STREAM).orElse(0L));
            permissions.at(EventAuthority.COORGANIZER, _ -> event).check().accept(attempt);
        }
        return changes;
    }

    /** Rows whose stream, named by {@code stream}, belongs to an event that the caller organises. */
    static Condition organised(Field<Long> stream, Attempt<OpenEventCaller> attempt) {
        return exists(selectOne()
                .from(VIDEO_STREAM)
                .join(EVENT)
                .on(EVENT.ID.eq(VIDEO_STREAM.EVENT_ID))
                .where(VIDEO_STREAM.ID.eq(stream))
                .and(EventAccess.organisedBy(attempt.caller().caller())));
    }

    private Optional<Long> eventOf(long stream) {
        return sql.select(VIDEO_STREAM.EVENT_ID)
                .from(VIDEO_STREAM)
                .where(VIDEO_STREAM.ID.eq(stream))
                .fetchOptional(VIDEO_STREAM.EVENT_ID);
    }
}
