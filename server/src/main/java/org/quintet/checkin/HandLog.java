package org.quintet.checkin;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.PRESENCE;
import static org.quintet.schema.Tables.SCAN;
import static org.quintet.schema.Tables.TICKET;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.events.EventState;
import org.quintet.identity.User;
import org.quintet.schema.tables.records.PresenceRecord;
import org.quintet.schema.tables.records.ScanRecord;
import org.quintet.ticketing.TicketState;
import org.springframework.stereotype.Component;

/** Records among the scans what was noted without one. Whoever records holds the lock of the ticket's row. */
@Component
class HandLog {

    private final DSLContext sql;
    private final PresenceLog presence;

    HandLog(DSLContext sql, PresenceLog presence) {
        this.sql = sql;
        this.presence = presence;
    }

    /**
     * Somebody at the door, as he was before anything was noted.
     *
     * @param by who notes
     * @param isValid whether his ticket holds and its event takes place
     * @param isUsed whether he ever came
     * @param isInside whether he is there
     */
    record Attendee(User by, long eventId, long ticketId, boolean isValid, boolean isUsed, boolean isInside) {}

    /** The holder of a ticket that is there. */
    Attendee attendee(User by, long ticketId) {
        List<PresenceRecord> zones = zones(ticketId);
        return sql.select(TICKET.EVENT_ID, TICKET.STATE, EVENT.STATE)
                .from(TICKET)
                .join(EVENT)
                .on(EVENT.ID.eq(TICKET.EVENT_ID))
                .where(TICKET.ID.eq(ticketId))
                .fetchSingle(row -> new Attendee(
                        by,
                        row.value1(),
                        ticketId,
                        StationAttempts.HOLDING.contains(TicketState.of(row.value2()))
                                && EventState.of(row.value3()) != EventState.CANCELLED,
                        !zones.isEmpty(),
                        zones.stream().anyMatch(zone -> zone.getInside() > 0)));
    }

    /** He registered. */
    void registered(Attendee attendee, Optional<WrittenTime> time, Instant now) {
        ScanRecord row = row(attendee, Direction.IN, time, now);
        row.setStationType(StationType.REGISTRATION.word());
        enter(attendee, row);
    }

    /** He came. */
    void entered(Attendee attendee, AttendanceNote.Arrival arrival) {
        ScanRecord row = row(
                attendee,
                Direction.IN,
                Optional.of(arrival.time()),
                arrival.time().at());
        row.setDevice(arrival.device().orElse(null));
        enter(attendee, row);
    }

    private void enter(Attendee attendee, ScanRecord row) {
        boolean isUsed = sql.fetchExists(PRESENCE, PRESENCE.TICKET_ID.eq(attendee.ticketId()));
        presence.enter(attendee.ticketId(), Optional.empty(), isUsed, row.getScannedAt());
        sql.insertInto(SCAN).set(row).execute();
    }

    /** He left wherever he was, once for each time that he came there; answers whether he was anywhere. */
    boolean left(Attendee attendee, Optional<WrittenTime> time, Instant now) {
        List<PresenceRecord> inside = zones(attendee.ticketId()).stream()
                .filter(zone -> zone.getInside() > 0)
                .toList();
        for (PresenceRecord zone : inside) {
            for (int i = 0; i < zone.getInside(); i++) {
                presence.leave(attendee.ticketId(), Optional.ofNullable(zone.getZone()));
                ScanRecord row = row(attendee, Direction.OUT, time, now);
                row.setZone(zone.getZone());
                sql.insertInto(SCAN).set(row).execute();
            }
        }
        return !inside.isEmpty();
    }

    private List<PresenceRecord> zones(long ticketId) {
        return sql.selectFrom(PRESENCE)
                .where(PRESENCE.TICKET_ID.eq(ticketId))
                .orderBy(PRESENCE.ZONE)
                .fetch();
    }

    private static ScanRecord row(Attendee attendee, Direction direction, Optional<WrittenTime> time, Instant now) {
        ScanRecord row = new ScanRecord();
        row.setEventId(attendee.eventId());
        row.setTicketId(attendee.ticketId());
        row.setDirection(direction.word());
        row.setScannedBy(attendee.by().id());
        row.setScannedAt(time.map(WrittenTime::at).orElse(now));
        row.setWrittenAt(time.map(WrittenTime::text).orElse(null));
        return row;
    }
}
