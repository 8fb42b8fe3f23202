package org.quintet.checkin;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.quintet.schema.Tables.PRESENCE;
import static org.quintet.schema.Tables.SCAN;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.quintet.identity.User;
import org.quintet.schema.tables.records.ScanRecord;
import org.springframework.stereotype.Component;

/** Records scans at stations, among those at scan points: the database counts both alike. */
@Component
class StationLog {

    private final DSLContext sql;

    StationLog(DSLContext sql) {
        this.sql = sql;
    }

    /** Returns the id of the scan. */
    long record(User by, StationAttempt attempt) {
        if (attempt.direction() == Direction.IN) {
            enter(attempt);
        } else {
            leave(attempt);
        }
        return sql.insertInto(SCAN)
                .set(row(by, attempt))
                .returning(SCAN.ID)
                .fetchSingle()
                .getId();
    }

    /** Going on from the entrance into rooms is no second entry; whoever registers is there, however often he shows himself. */
    private void enter(StationAttempt attempt) {
        Field<Integer> inside =
                attempt.zone().isPresent() ? PRESENCE.INSIDE.plus(1) : greatest(PRESENCE.INSIDE, inline(1));
        sql.insertInto(PRESENCE)
                .set(PRESENCE.TICKET_ID, attempt.ticketId())
                .set(PRESENCE.ZONE, attempt.zone().orElse(null))
                .set(PRESENCE.ENTRIES, attempt.isUsed() ? 0 : 1)
                .set(PRESENCE.INSIDE, 1)
                .set(PRESENCE.LAST_ENTERED_AT, attempt.at())
                .onConflict(PRESENCE.TICKET_ID, PRESENCE.ZONE)
                .doUpdate()
                .set(PRESENCE.ENTRIES, PRESENCE.ENTRIES.plus(excluded(PRESENCE.ENTRIES)))
                .set(PRESENCE.INSIDE, inside)
                .set(PRESENCE.LAST_ENTERED_AT, attempt.at())
                .execute();
    }

    private void leave(StationAttempt attempt) {
        sql.update(PRESENCE)
                .set(PRESENCE.INSIDE, PRESENCE.INSIDE.minus(1))
                .where(PRESENCE.TICKET_ID.eq(attempt.ticketId()))
                .and(attempt.zone().map(PRESENCE.ZONE::eq).orElseGet(PRESENCE.ZONE::isNull))
                .execute();
    }

    private static ScanRecord row(User by, StationAttempt attempt) {
        ScanRecord row = new ScanRecord();
        row.setEventId(attempt.eventId());
        row.setTicketId(attempt.ticketId());
        row.setDirection(attempt.direction().word());
        row.setZone(attempt.zone().orElse(null));
        row.setStationId(attempt.stationId());
        row.setStationType(attempt.type().word());
        attempt.session().ifPresent(session -> {
            row.setSessionId(session.id());
            row.setSessionName(session.type().orElse(null));
            row.setTrackName(session.track().orElse(null));
            row.setSpeakerName(session.speakers().orElse(null));
        });
        row.setScannedBy(by.id());
        row.setScannedAt(attempt.at());
        return row;
    }
}
