package org.quintet.checkin;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.listAgg;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.MICROLOCATION;
import static org.quintet.schema.Tables.PRESENCE;
import static org.quintet.schema.Tables.SCAN;
import static org.quintet.schema.Tables.SESSION;
import static org.quintet.schema.Tables.SESSION_SPEAKER;
import static org.quintet.schema.Tables.SPEAKER;
import static org.quintet.schema.Tables.TICKET;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.quintet.events.EventState;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.StationRecord;
import org.quintet.ticketing.TicketState;
import org.springframework.stereotype.Component;

/** Finds what decides about a scan at a station, and keeps it as it is until the transaction ends. */
@Component
class StationAttempts {

    /** Whoever has paid, or is still to: what is owed is settled at the desk where he registers. */
    static final Set<TicketState> HOLDING = Set.of(TicketState.ACTIVE, TicketState.RESERVED);

    private static final Field<String> SPEAKERS =
            field(select(listAgg(SPEAKER.NAME, ", ").withinGroupOrderBy(SPEAKER.ID))
                    .from(SESSION_SPEAKER)
                    .join(SPEAKER)
                    .on(SPEAKER.ID.eq(SESSION_SPEAKER.SPEAKER_ID))
                    .where(SESSION_SPEAKER.SESSION_ID.eq(SESSION.ID))
                    .and(SPEAKER.DELETED_AT.isNull()));

    private final DSLContext sql;

    StationAttempts(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Locks the ticket and looks around.
     *
     * @throws Failure.NotFound if there is no such attendee, or no such session where one is needed
     * @throws Failure.Invalid if one of them does not belong to the station
     */
    StationAttempt begin(StationRecord station, long ticketId, Optional<Long> sessionId, Instant now) {
        StationType type = StationType.of(station.getType());
        boolean isActive = lock(station, ticketId);
        Optional<StationSession> session =
                type == StationType.REGISTRATION ? Optional.empty() : Optional.of(session(station, sessionId));
        Optional<Record> last =
                session.filter(_ -> type.isOfRoom()).flatMap(entered -> lastOf(ticketId, entered.id(), now));
        Optional<String> zone = zone(station, type, last);
        boolean isInside = last.filter(scan -> Direction.of(scan.get(SCAN.DIRECTION)) == Direction.IN)
                .filter(_ -> isIn(ticketId, zone))
                .isPresent();
        return new StationAttempt(
                station.getId(),
                type,
                station.getEventId(),
                ticketId,
                session,
                zone,
                isActive,
                isSeenToday(station, ticketId, session, now),
                isInside,
                sql.fetchExists(PRESENCE, PRESENCE.TICKET_ID.eq(ticketId)),
                now);
    }

    /** Whether the ticket holds. */
    private boolean lock(StationRecord station, long ticketId) {
        long eventId = sql.select(TICKET.EVENT_ID)
                .from(TICKET)
                .where(TICKET.ID.eq(ticketId))
                .fetchOptional(TICKET.EVENT_ID)
                .orElseThrow(() -> new Failure.NotFound("attendee"));
        if (eventId != station.getEventId()) {
            throw new Failure.Invalid("ticket_holder", "Attendee not belong to this event");
        }
        // locks go from the event to the ticket, as where an event is removed with its tickets
        boolean takesPlace = sql.select(EVENT.STATE)
                .from(EVENT)
                .where(EVENT.ID.eq(eventId))
                .forKeyShare()
                .fetchOptional(EVENT.STATE)
                .map(EventState::of)
                .filter(state -> state != EventState.CANCELLED)
                .isPresent();
        String state = sql.select(TICKET.STATE)
                .from(TICKET)
                .where(TICKET.ID.eq(ticketId))
                .forNoKeyUpdate()
                .fetchOptional(TICKET.STATE)
                .orElseThrow(() -> new Failure.NotFound("attendee"));
        return takesPlace && HOLDING.contains(TicketState.of(state));
    }

    private StationSession session(StationRecord station, Optional<Long> sessionId) {
        Record session = sessionId
                .flatMap(id -> sql.select(SESSION.ID, SESSION.EVENT_ID, SESSION.MICROLOCATION_ID)
                        .select(SESSION.TYPE, SESSION.TRACK, SPEAKERS)
                        .from(SESSION)
                        .where(SESSION.ID.eq(id))
                        .and(SESSION.DELETED_AT.isNull())
                        .fetchOptional())
                .orElseThrow(() -> new Failure.NotFound("session"));
        if (!Objects.equals(session.get(SESSION.MICROLOCATION_ID), station.getMicrolocationId())) {
            throw new Failure.Invalid("session", "Location of your session not matches with station location");
        }
        if (!Objects.equals(session.get(SESSION.EVENT_ID), station.getEventId())) {
            throw new Failure.Invalid("session", "Session not belong to this event.");
        }
        return new StationSession(
                session.get(SESSION.ID),
                Optional.ofNullable(session.get(SESSION.TYPE)),
                Optional.ofNullable(session.get(SESSION.TRACK)),
                Optional.ofNullable(session.get(SPEAKERS)));
    }

    /** The last time today that he entered or left the session. */
    private Optional<Record> lastOf(long ticketId, long sessionId, Instant now) {
        return sql.select(SCAN.DIRECTION, SCAN.ZONE)
                .from(SCAN)
                .where(SCAN.TICKET_ID.eq(ticketId))
                .and(SCAN.SESSION_ID.eq(sessionId))
                .and(SCAN.STATION_TYPE.in(StationType.CHECK_IN.word(), StationType.CHECK_OUT.word()))
                .and(today(now))
                .orderBy(SCAN.ID.desc())
                .limit(1)
                .fetchOptional()
                .map(row -> row);
    }

    /** Who leaves, leaves where he came in, whatever the room is called by now. */
    private Optional<String> zone(StationRecord station, StationType type, Optional<Record> last) {
        if (!type.isOfRoom()) {
            return Optional.empty();
        }
        Optional<String> entered =
                last.filter(_ -> type == StationType.CHECK_OUT).map(scan -> scan.get(SCAN.ZONE));
        return entered.or(() -> sql.select(MICROLOCATION.NAME)
                .from(MICROLOCATION)
                .where(MICROLOCATION.ID.eq(station.getMicrolocationId()))
                .fetchOptional(MICROLOCATION.NAME));
    }

    private boolean isIn(long ticketId, Optional<String> zone) {
        return sql.fetchExists(selectOne()
                .from(PRESENCE)
                .where(PRESENCE.TICKET_ID.eq(ticketId))
                .and(zone.map(PRESENCE.ZONE::eq).orElseGet(PRESENCE.ZONE::isNull))
                .and(PRESENCE.INSIDE.gt(0)));
    }

    private boolean isSeenToday(StationRecord station, long ticketId, Optional<StationSession> session, Instant now) {
        Condition sameSession =
                session.map(StationSession::id).map(SCAN.SESSION_ID::eq).orElseGet(SCAN.SESSION_ID::isNull);
        return sql.fetchExists(selectOne()
                .from(SCAN)
                .where(SCAN.TICKET_ID.eq(ticketId))
                .and(SCAN.STATION_ID.eq(station.getId()))
                .and(SCAN.REFUSAL.isNull())
                .and(sameSession)
                .and(today(now)));
    }

    /** Days are UTC's. */
    static Condition today(Instant now) {
        Instant begins = now.truncatedTo(ChronoUnit.DAYS);
        return SCAN.SCANNED_AT.ge(begins).and(SCAN.SCANNED_AT.lt(begins.plus(1, ChronoUnit.DAYS)));
    }
}
