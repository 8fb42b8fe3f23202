package org.quintet.checkin;

import static org.jooq.impl.DSL.excluded;
import static org.quintet.schema.Tables.PRESENCE;
import static org.quintet.schema.Tables.SCAN;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.schema.tables.records.ScanRecord;
import org.springframework.stereotype.Component;

/**
 * Records scans. The database counts them in the same statement, in one row for each event and one for each zone: those rows
 * are waited for last and held only until the commit.
 */
@Component
class ScanLog {

    private final DSLContext sql;
    private final Clock clock;
    private final Occupancy occupancy;

    ScanLog(DSLContext sql, Clock clock, Occupancy occupancy) {
        this.sql = sql;
        this.clock = clock;
        this.occupancy = occupancy;
    }

    /** Somebody came in. */
    ScanOutcome.Passed entered(User by, ScanAttempt attempt, ScannedTicket ticket) {
        Instant now = clock.instant();
        sql.insertInto(PRESENCE)
                .set(PRESENCE.TICKET_ID, ticket.id())
                .set(PRESENCE.ZONE, attempt.zone().orElse(null))
                .set(PRESENCE.ENTRIES, attempt.goesOn(ticket) ? 0 : 1)
                .set(PRESENCE.INSIDE, 1)
                .set(PRESENCE.LAST_ENTERED_AT, now)
                .onConflict(PRESENCE.TICKET_ID, PRESENCE.ZONE)
                .doUpdate()
                .set(PRESENCE.ENTRIES, PRESENCE.ENTRIES.plus(excluded(PRESENCE.ENTRIES)))
                .set(PRESENCE.INSIDE, PRESENCE.INSIDE.plus(1))
                .set(PRESENCE.LAST_ENTERED_AT, now)
                .execute();
        return passed(by, attempt, ticket, Direction.IN, attempt.zone(), now);
    }

    /** Somebody left {@code zone}, in which he was. */
    ScanOutcome.Passed left(User by, ScanAttempt attempt, ScannedTicket ticket, Optional<String> zone) {
        sql.update(PRESENCE)
                .set(PRESENCE.INSIDE, PRESENCE.INSIDE.minus(1))
                .where(PRESENCE.TICKET_ID.eq(ticket.id()))
                .and(zone.map(PRESENCE.ZONE::eq).orElseGet(PRESENCE.ZONE::isNull))
                .execute();
        return passed(by, attempt, ticket, Direction.OUT, zone, clock.instant());
    }

    /** Somebody was refused. Where not even the event is known, nothing is recorded. */
    ScanOutcome.Refused refused(User by, ScanAttempt attempt, Direction direction, Refusal refusal) {
        attempt.event().ifPresent(event -> {
            ScanRecord row = row(by, attempt, event, direction, attempt.zone(), clock.instant());
            row.setRefusal(refusal.word());
            sql.insertInto(SCAN).set(row).execute();
        });
        return new ScanOutcome.Refused(refusal);
    }

    private ScanOutcome.Passed passed(
            User by,
            ScanAttempt attempt,
            ScannedTicket ticket,
            Direction direction,
            Optional<String> zone,
            Instant now) {
        UUID uuid = sql.insertInto(SCAN)
                .set(row(by, attempt, ticket.event(), direction, zone, now))
                .returning(SCAN.UUID)
                .fetchSingle()
                .getUuid();
        Scan scan = new Scan(
                uuid,
                ticket.event().uuid(),
                ticket.uuid(),
                direction,
                zone,
                attempt.request().checkpoint(),
                attempt.request().session(),
                now,
                Optional.of(by.uuid()));
        return new ScanOutcome.Passed(
                ticket.id(),
                Optional.of(scan),
                zone.map(name -> occupancy.ofZone(ticket.event().id(), name)));
    }

    private static ScanRecord row(
            User by, ScanAttempt attempt, ScannedEvent event, Direction direction, Optional<String> zone, Instant now) {
        ScanRecord row = new ScanRecord();
        row.setEventId(event.id());
        row.setTicketId(attempt.ticket().map(ScannedTicket::id).orElse(null));
        row.setDirection(direction.word());
        row.setZone(zone.orElse(null));
        row.setCheckpoint(attempt.request().checkpoint().orElse(null));
        row.setSession(attempt.request().session().orElse(null));
        row.setScannedBy(by.id());
        row.setScannedAt(now);
        return row;
    }
}
