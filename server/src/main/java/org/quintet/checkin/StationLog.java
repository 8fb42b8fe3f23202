package org.quintet.checkin;

import static org.quintet.schema.Tables.SCAN;

import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.schema.tables.records.ScanRecord;
import org.springframework.stereotype.Component;

/** Records scans at stations, among those at scan points: the database counts both alike. */
@Component
class StationLog {

    private final DSLContext sql;
    private final PresenceLog presence;

    StationLog(DSLContext sql, PresenceLog presence) {
        this.sql = sql;
        this.presence = presence;
    }

    /** Returns the id of the scan. */
    long record(User by, StationAttempt attempt) {
        if (attempt.direction() == Direction.IN) {
            presence.enter(attempt.ticketId(), attempt.zone(), attempt.isUsed(), attempt.at());
        } else {
            presence.leave(attempt.ticketId(), attempt.zone());
        }
        return sql.insertInto(SCAN)
                .set(row(by, attempt))
                .returning(SCAN.ID)
                .fetchSingle()
                .getId();
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
