package org.quintet.exports;

import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.stringAgg;
import static org.quintet.schema.Tables.FEEDBACK;
import static org.quintet.schema.Tables.SESSION;
import static org.quintet.schema.Tables.SESSION_SPEAKER;
import static org.quintet.schema.Tables.SESSION_TYPE;
import static org.quintet.schema.Tables.SPEAKER;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.quintet.programme.sessions.SessionState;
import org.quintet.programme.sessions.Sessions;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.stereotype.Component;

/** An event's sessions and proposals. */
@Component
class SessionListing {

    private static final Condition RATED = FEEDBACK.SESSION_ID.eq(SESSION.ID).and(FEEDBACK.DELETED_AT.isNull());
    private static final Field<BigDecimal> AVERAGE = coalesce(
            field(select(round(avg(FEEDBACK.RATING), 2)).from(FEEDBACK).where(RATED)), inline(BigDecimal.ZERO));
    private static final Field<Integer> RATINGS =
            field(selectCount().from(FEEDBACK).where(RATED));
    private static final Field<String> TITLE = concat(SESSION.TITLE, inline(" ("), SESSION.STATE, inline(")"));
    private static final Field<String> NAMES = ofSpeakers(SPEAKER.NAME);
    private static final Field<String> EMAILS = ofSpeakers(SPEAKER.EMAIL);

    private final DSLContext sql;

    SessionListing(DSLContext sql) {
        this.sql = sql;
    }

    private static Field<String> ofSpeakers(Field<String> column) {
        return field(select(stringAgg(column, "; ").orderBy(SPEAKER.SORT_ORDER, SPEAKER.ID))
                .from(SESSION_SPEAKER)
                .join(SPEAKER)
                .on(SPEAKER.ID.eq(SESSION_SPEAKER.SPEAKER_ID))
                .where(SESSION_SPEAKER.SESSION_ID.eq(SESSION.ID))
                .and(SPEAKER.DELETED_AT.isNull()));
    }

    /** Those in the state of this word; all if it is none. */
    Listing whole(EventRecord event, String status) {
        ZoneId zone = ZoneId.of(event.getTimezone());
        return listing(
                event,
                inState(status).orElse(noCondition()),
                List.of(
                        Column.of("Session Title", TITLE),
                        Column.time("Session Starts At", SESSION.STARTS_AT, zone),
                        Column.time("Session Ends At", SESSION.ENDS_AT, zone),
                        Column.of("Session Speakers", NAMES),
                        Column.of("Speaker Emails", EMAILS),
                        Column.of("Session Track", SESSION.TRACK),
                        Column.html("Session Abstract Short", SESSION.SHORT_ABSTRACT),
                        Column.html("Session Abstract Long", SESSION.LONG_ABSTRACT),
                        Column.html("Comment", SESSION.COMMENTS),
                        Column.time("Created At", SESSION.CREATED_AT, zone),
                        Column.flag("Email Sent", SESSION.IS_MAIL_SENT),
                        Column.of("Level", SESSION.LEVEL),
                        Column.of("Status", SESSION.STATE),
                        Column.of("Session Type", SESSION.TYPE),
                        Column.of("Talk Length", SESSION_TYPE.LENGTH),
                        Column.of("Language", SESSION.LANGUAGE),
                        Column.of("Slides", SESSION.SLIDES_URL),
                        Column.of("Audio", SESSION.AUDIO_URL),
                        Column.of("Video", SESSION.VIDEO_URL),
                        Column.of("Average Rating", AVERAGE),
                        Column.of("Number of Ratings", RATINGS)));
    }

    Listing sheet(EventRecord event) {
        return listing(
                event,
                noCondition(),
                List.of(
                        Column.of("Title", SESSION.TITLE),
                        Column.of("State", SESSION.STATE),
                        Column.of("Speakers", NAMES),
                        Column.of("Track", SESSION.TRACK),
                        Column.time("Created At", SESSION.CREATED_AT, ZoneId.of(event.getTimezone())),
                        Column.flag("Email Sent", SESSION.IS_MAIL_SENT)));
    }

    /** For queries on {@code session}; empty if the word is no state that may be asked for. */
    static Optional<Condition> inState(String word) {
        return List.of(SessionState.values()).stream()
                .filter(state -> state != SessionState.DRAFT && state.word().equals(word))
                .findFirst()
                .map(state -> SESSION.STATE.eq(state.word()));
    }

    private Listing listing(EventRecord event, Condition which, List<Column> columns) {
        ResultQuery<Record> query = sql.select(SESSION.fields())
                .select(TITLE, NAMES, EMAILS, AVERAGE, RATINGS, SESSION_TYPE.LENGTH)
                .from(SESSION)
                .leftJoin(SESSION_TYPE)
                .on(SESSION_TYPE.ID.eq(SESSION.SESSION_TYPE_ID))
                .where(SESSION.EVENT_ID.eq(event.getId()))
                .and(Sessions.present())
                .and(which)
                .orderBy(SESSION.ID);
        return new Listing(query, columns);
    }
}
