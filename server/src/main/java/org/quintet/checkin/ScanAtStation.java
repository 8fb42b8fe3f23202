package org.quintet.checkin;

import static org.quintet.schema.Tables.STATION;

import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.events.EventAccess;
import org.quintet.events.roles.EventRole;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.StationRecord;

/**
 * Registers an attendee, or checks him in or out, at a station (Open Event, Users Check In). The scan counts like those at
 * scan points: who was let in here was let in.
 */
@UseCase
public class ScanAtStation {

    private final DSLContext sql;
    private final Clock clock;
    private final EventAccess access;
    private final StationAttempts attempts;
    private final StationLog log;

    ScanAtStation(DSLContext sql, Clock clock, EventAccess access, StationAttempts attempts, StationLog log) {
        this.sql = sql;
        this.clock = clock;
        this.access = access;
        this.attempts = attempts;
        this.log = log;
    }

    /**
     * Returns the id of the scan. Of two stations that are shown the same ticket, the second waits for the first.
     *
     * @param session which session is entered or left; does not matter where attendees register
     * @throws Failure.NotFound if there is no such station, attendee or session
     * @throws Failure.NotAllowed if {@code actor} does not organise the station's event
     * @throws Failure.Invalid if attendee or session do not belong there, or the attendee was scanned there already, today
     */
    public long execute(User actor, long stationId, long ticketId, Optional<Long> session) {
        StationRecord station = sql.selectFrom(STATION)
                .where(STATION.ID.eq(stationId))
                .forShare()
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("station"));
        if (!actor.isPlatformStaff() && !access.holds(actor, station.getEventId(), EventRole.ORGANISERS)) {
            throw new Failure.NotAllowed("Only admin/organiser/coorganizer of event only able to check in");
        }
        StationAttempt attempt = attempts.begin(station, ticketId, session, clock.instant());
        attempt.requireAllowed();
        return log.record(actor, attempt);
    }
}
