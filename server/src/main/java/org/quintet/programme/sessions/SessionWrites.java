package org.quintet.programme.sessions;

import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.SESSION;
import static org.quintet.schema.Tables.SESSION_SPEAKER;
import static org.quintet.schema.Tables.SPEAKER;

import java.time.Clock;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.quintet.platform.failures.Failure;
import org.quintet.programme.sessions.RoomBookings.Overlap;
import org.quintet.schema.tables.records.SessionRecord;
import org.springframework.stereotype.Component;

/** What all writes of sessions have in common, whoever makes them. */
@Component
class SessionWrites {

    private final DSLContext sql;
    private final Clock clock;
    private final SessionPlaces places;
    private final RoomBookings rooms;

    SessionWrites(DSLContext sql, Clock clock, SessionPlaces places, RoomBookings rooms) {
        this.sql = sql;
        this.clock = clock;
        this.places = places;
        this.rooms = rooms;
    }

    /**
     * The session, which nobody else changes until the transaction ends.
     *
     * @throws Failure.NotFound if there is none
     */
    SessionRecord lock(long sessionId) {
        return sql.selectFrom(SESSION)
                .where(SESSION.ID.eq(sessionId))
                .and(Sessions.present())
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("session"));
    }

    /**
     * Makes {@code changes} in {@code session}.
     *
     * @throws Failure.Invalid if the result would break a rule
     * @throws Failure.Conflict if its room is taken
     */
    void apply(SessionChanges changes, SessionRecord session, Overlap overlap) {
        SessionRecord before = session.into(SESSION);
        changes.applyTo(session);
        SessionRules.check(session);
        places.settle(before, session);
        rooms.require(before, session, overlap);
    }

    /** Stores a changed session, one version later. */
    SessionRecord store(SessionRecord session) {
        session.setVersion(session.getVersion() + 1);
        session.setUpdatedAt(clock.instant());
        return sql.update(SESSION)
                .set(session)
                .where(SESSION.ID.eq(session.getId()))
                .returning()
                .fetchSingle();
    }

    /** Makes {@code speakers} the ones who speak in it, and nobody else. */
    void speak(long sessionId, Set<Long> speakers) {
        sql.deleteFrom(SESSION_SPEAKER)
                .where(SESSION_SPEAKER.SESSION_ID.eq(sessionId))
                .and(SESSION_SPEAKER.SPEAKER_ID.notIn(speakers))
                .execute();
        sql.insertInto(SESSION_SPEAKER, SESSION_SPEAKER.SESSION_ID, SESSION_SPEAKER.SPEAKER_ID)
                .select(select(DSL.val(sessionId), SPEAKER.ID)
                        .from(SPEAKER)
                        .where(SPEAKER.ID.in(speakers))
                        .orderBy(SPEAKER.ID))
                .onConflictDoNothing()
                .execute();
    }
}
