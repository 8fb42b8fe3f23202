package org.quintet.exports;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.SESSION;
import static org.quintet.schema.Tables.SESSION_SPEAKER;
import static org.quintet.schema.Tables.SPEAKER;
import static org.quintet.schema.Tables.USER_FAVOURITE_SESSION;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.quintet.exports.ProgrammeItem.Speaker;
import org.quintet.programme.sessions.SessionState;
import org.quintet.programme.sessions.Sessions;
import org.springframework.stereotype.Component;

/** Finds the scheduled sessions of an event, those that begin first first; at most 10,000. */
@Component
class ProgrammeItems {

    private static final int MOST = 10_000;

    private static final Field<List<Speaker>> SPEAKERS = multiset(select(SPEAKER.ID, SPEAKER.NAME)
                    .from(SESSION_SPEAKER)
                    .join(SPEAKER)
                    .on(SPEAKER.ID.eq(SESSION_SPEAKER.SPEAKER_ID))
                    .where(SESSION_SPEAKER.SESSION_ID.eq(SESSION.ID))
                    .and(SPEAKER.DELETED_AT.isNull())
                    .orderBy(SPEAKER.SORT_ORDER, SPEAKER.ID))
            .convertFrom(rows -> rows.map(row -> new Speaker(row.value1(), row.value2())));

    private final DSLContext sql;

    ProgrammeItems(DSLContext sql) {
        this.sql = sql;
    }

    /** The programme: what is accepted or confirmed. */
    List<ProgrammeItem> planned(long eventId) {
        return find(eventId, Sessions.planned(), noCondition());
    }

    /** As {@link #planned}, as far as it is for everybody. */
    List<ProgrammeItem> publicly(long eventId) {
        return find(eventId, Sessions.planned(), Sessions.ofPublicProgramme());
    }

    /** As {@link #publicly}, what somebody likes best of it. */
    List<ProgrammeItem> favouritesOf(long userId, long eventId) {
        Condition favourite = SESSION.ID.in(select(USER_FAVOURITE_SESSION.SESSION_ID)
                .from(USER_FAVOURITE_SESSION)
                .where(USER_FAVOURITE_SESSION.USER_ID.eq(userId)));
        return find(eventId, Sessions.planned(), Sessions.ofPublicProgramme().and(favourite));
    }

    /** What is accepted and not yet confirmed: all that some formats show (Open Event, C30). */
    List<ProgrammeItem> accepted(long eventId) {
        return find(eventId, Sessions.present(), SESSION.STATE.eq(inline(SessionState.ACCEPTED.word())));
    }

    private List<ProgrammeItem> find(long eventId, Condition which, Condition among) {
        return sql.select(SESSION.fields())
                .select(SPEAKERS)
                .from(SESSION)
                .where(SESSION.EVENT_ID.eq(eventId))
                .and(SESSION.STARTS_AT.isNotNull())
                .and(SESSION.ENDS_AT.isNotNull())
                .and(which)
                .and(among)
                .orderBy(SESSION.STARTS_AT, SESSION.ID)
                .limit(MOST)
                .fetch(row -> ProgrammeItem.of(row, row.get(SPEAKERS)));
    }
}
