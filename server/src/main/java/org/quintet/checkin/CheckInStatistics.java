package org.quintet.checkin;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.quintet.schema.Tables.SCAN;
import static org.quintet.schema.Tables.SESSION;
import static org.quintet.schema.Tables.TICKET;

import java.time.Clock;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.quintet.ticketing.TicketState;
import org.springframework.stereotype.Component;

/** What happened today at an event's stations; days are UTC's (Open Event, Users Check In). */
@Component
public class CheckInStatistics {

    private static final Condition IS_IN = SCAN.STATION_TYPE.eq(inline(StationType.CHECK_IN.word()));
    private static final Condition IS_OUT = SCAN.STATION_TYPE.eq(inline(StationType.CHECK_OUT.word()));
    private static final Field<?> IN_SESSION = field("({0}, {1})", Object.class, SCAN.SESSION_ID, SCAN.TICKET_ID);
    private static final Field<?> IN_TRACK = field("({0}, {1})", Object.class, SESSION.TRACK_ID, SCAN.TICKET_ID);

    private final DSLContext sql;
    private final Clock clock;

    CheckInStatistics(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Of a whole event.
     *
     * @param attendees all who have a ticket, today or not
     * @param registered different ones who registered
     * @param sessions who went in and out of sessions, each once for each session
     * @param tracks the same, each once for each track
     */
    public record OfEvent(long attendees, long registered, Passages sessions, Passages tracks) {}

    /** How many came in and out. */
    public record Passages(long in, long out) {}

    /** Counts for the event. */
    public OfEvent of(long eventId) {
        long attendees = sql.select(count())
                .from(TICKET)
                .where(TICKET.EVENT_ID.eq(eventId))
                .and(TICKET.STATE.in(TicketState.ACTIVE.word(), TicketState.RESERVED.word()))
                .fetchSingle(row -> row.value1().longValue());
        return sql.select(
                        countDistinct(SCAN.TICKET_ID)
                                .filterWhere(SCAN.STATION_TYPE.eq(inline(StationType.REGISTRATION.word()))),
                        countDistinct(IN_SESSION).filterWhere(IS_IN),
                        countDistinct(IN_SESSION).filterWhere(IS_OUT),
                        countDistinct(IN_TRACK).filterWhere(IS_IN.and(SESSION.TRACK_ID.isNotNull())),
                        countDistinct(IN_TRACK).filterWhere(IS_OUT.and(SESSION.TRACK_ID.isNotNull())))
                .from(SCAN)
                .leftJoin(SESSION)
                .on(SESSION.ID.eq(SCAN.SESSION_ID))
                .where(todayAt(eventId))
                .fetchSingle(row -> new OfEvent(
                        attendees,
                        row.value1(),
                        new Passages(row.value2(), row.value3()),
                        new Passages(row.value4(), row.value5())));
    }

    /** Different people who went in and out of a session of the event. */
    public Passages ofSession(long eventId, long sessionId) {
        return passages(eventId, SCAN.SESSION_ID.eq(sessionId));
    }

    /** Different people who went in and out of a track's sessions. */
    public Passages ofTrack(long eventId, long trackId) {
        return passages(eventId, SESSION.TRACK_ID.eq(trackId));
    }

    private Passages passages(long eventId, Condition where) {
        return sql.select(
                        countDistinct(SCAN.TICKET_ID).filterWhere(IS_IN),
                        countDistinct(SCAN.TICKET_ID).filterWhere(IS_OUT))
                .from(SCAN)
                .join(SESSION)
                .on(SESSION.ID.eq(SCAN.SESSION_ID))
                .where(todayAt(eventId))
                .and(where)
                .fetchSingle(row -> new Passages(row.value1(), row.value2()));
    }

    private Condition todayAt(long eventId) {
        return SCAN.EVENT_ID
                .eq(eventId)
                .and(SCAN.STATION_TYPE.isNotNull())
                .and(SCAN.REFUSAL.isNull())
                .and(StationAttempts.today(clock.instant()));
    }
}
