package org.quintet.exports;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.stringAgg;
import static org.quintet.schema.Tables.SESSION;
import static org.quintet.schema.Tables.SESSION_SPEAKER;
import static org.quintet.schema.Tables.SPEAKER;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.quintet.programme.sessions.Sessions;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.stereotype.Component;

/** An event's speakers and those who offer to speak, in the order in which they are shown. */
@Component
class SpeakerListing {

    private static final String WITHOUT_SESSION = "without_session";

    private static final Field<String> SESSIONS =
            field(select(stringAgg(concat(SESSION.TITLE, inline(" ("), SESSION.STATE, inline(")")), "; ")
                            .orderBy(SESSION.ID))
                    .from(SESSION)
                    .join(SESSION_SPEAKER)
                    .on(SESSION_SPEAKER.SESSION_ID.eq(SESSION.ID))
                    .where(SESSION_SPEAKER.SPEAKER_ID.eq(SPEAKER.ID))
                    .and(Sessions.present()));

    private final DSLContext sql;

    SpeakerListing(DSLContext sql) {
        this.sql = sql;
    }

    /** Those with a session in the state of this word, or {@code without_session}; all if it is none. */
    Listing whole(EventRecord event, String status) {
        return listing(
                event,
                which(status),
                List.of(
                        Column.of("Speaker Name", SPEAKER.NAME),
                        Column.of("Speaker Email", SPEAKER.EMAIL),
                        Column.of("Speaker Session(s)", SESSIONS),
                        Column.of("Speaker Mobile", SPEAKER.MOBILE),
                        Column.html("Speaker Bio", SPEAKER.SHORT_BIOGRAPHY),
                        Column.of("Speaker Organisation", SPEAKER.ORGANISATION),
                        Column.of("Speaker Position", SPEAKER.POSITION),
                        Column.html("Speaker Experience", SPEAKER.SPEAKING_EXPERIENCE),
                        Column.html("Speaker Sponsorship Required", SPEAKER.SPONSORSHIP_REQUIRED),
                        Column.of("Speaker City", SPEAKER.CITY),
                        Column.of("Speaker Country", SPEAKER.COUNTRY),
                        Column.of("Speaker Website", SPEAKER.WEBSITE),
                        Column.of("Speaker Twitter", SPEAKER.TWITTER),
                        Column.of("Speaker Facebook", SPEAKER.FACEBOOK),
                        Column.of("Speaker Github", SPEAKER.GITHUB),
                        Column.of("Speaker LinkedIn", SPEAKER.LINKEDIN)));
    }

    Listing sheet(EventRecord event) {
        return listing(
                event,
                noCondition(),
                List.of(
                        Column.of("Name", SPEAKER.NAME),
                        Column.of("Email", SPEAKER.EMAIL),
                        Column.of("Sessions", SESSIONS),
                        Column.of("Mobile", SPEAKER.MOBILE),
                        Column.html("Short Biography", SPEAKER.SHORT_BIOGRAPHY),
                        Column.of("Organisation", SPEAKER.ORGANISATION),
                        Column.of("Position", SPEAKER.POSITION)));
    }

    private static Condition which(String status) {
        if (status.equals(WITHOUT_SESSION)) {
            return notExists(speaksIn(noCondition()));
        }
        return SessionListing.inState(status)
                .<Condition>map(state -> exists(speaksIn(state)))
                .orElse(noCondition());
    }

    private static Select<?> speaksIn(Condition sessions) {
        return selectOne()
                .from(SESSION)
                .join(SESSION_SPEAKER)
                .on(SESSION_SPEAKER.SESSION_ID.eq(SESSION.ID))
                .where(SESSION_SPEAKER.SPEAKER_ID.eq(SPEAKER.ID))
                .and(Sessions.present())
                .and(sessions);
    }

    private Listing listing(EventRecord event, Condition which, List<Column> columns) {
        ResultQuery<Record> query = sql.select(SPEAKER.fields())
                .select(SESSIONS)
                .from(SPEAKER)
                .where(SPEAKER.EVENT_ID.eq(event.getId()))
                .and(SPEAKER.DELETED_AT.isNull())
                .and(which)
                .orderBy(SPEAKER.SORT_ORDER, SPEAKER.ID);
        return new Listing(query, columns);
    }
}
