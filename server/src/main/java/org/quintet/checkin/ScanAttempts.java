package org.quintet.checkin;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.PRESENCE;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.quintet.events.EventAccess;
import org.quintet.identity.User;
import org.quintet.organisations.Organisations;
import org.quintet.platform.failures.Failure;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds what decides about a scan, and keeps it as it is until the transaction ends. */
@Component
class ScanAttempts {

    private static final JsonMapper JSON = new JsonMapper();

    private final DSLContext sql;
    private final Organisations organisations;
    private final ShownTickets tickets;

    ScanAttempts(DSLContext sql, Organisations organisations, ShownTickets tickets) {
        this.sql = sql;
        this.organisations = organisations;
        this.tickets = tickets;
    }

    /**
     * Of two scanners that are shown the same ticket, the second waits here for the first. Nothing is seen of other
     * organisations: their tickets and events are as good as none.
     *
     * @throws Failure.NotAllowed if {@code actor} does not work for the organisation
     */
    ScanAttempt begin(User actor, long organisationId, ScanRequest request) {
        if (!organisations.isStaff(organisationId, actor)) {
            throw new Failure.NotAllowed("Only the organisation's staff scans its tickets");
        }
        Optional<ScannedEvent> named = request.event().flatMap(uuid -> event(organisationId, uuid));
        Optional<ScannedTicket> ticket = tickets.shown(organisationId, request, named);
        Optional<ScanPoint> door = request.checkpoint()
                .flatMap(id -> named.or(() -> ticket.map(ScannedTicket::event)).flatMap(event -> event.point(id)));
        boolean doorIsElsewhere = request.event().isEmpty()
                && door.isEmpty()
                && request.checkpoint()
                        .map(id -> isScanPoint(organisationId, id))
                        .orElse(false);
        Presence presence = ticket.map(ScannedTicket::id).map(this::presence).orElse(Presence.NONE);
        return new ScanAttempt(request, named, ticket, door, doorIsElsewhere, presence);
    }

    private Optional<ScannedEvent> event(long organisationId, UUID uuid) {
        return sql.select(ScannedEvent.COLUMNS)
                .from(EVENT)
                .where(EVENT.UUID.eq(uuid))
                .and(EVENT.ORGANISATION_ID.eq(organisationId))
                .and(EventAccess.present())
                .forKeyShare()
                .fetchOptional(ScannedEvent::of);
    }

    private boolean isScanPoint(long organisationId, String id) {
        String pattern = JSON.createArrayNode()
                .add(JSON.createObjectNode().put("id", id))
                .toString();
        return sql.fetchExists(
                EVENT,
                EVENT.SCAN_POINTS
                        .contains(JSONB.valueOf(pattern))
                        .and(EVENT.ORGANISATION_ID.eq(organisationId))
                        .and(EventAccess.present()));
    }

    private Presence presence(long ticketId) {
        return new Presence(sql.selectFrom(PRESENCE)
                .where(PRESENCE.TICKET_ID.eq(ticketId))
                .fetch(row -> new Presence.InZone(
                        Optional.ofNullable(row.getZone()),
                        row.getEntries(),
                        row.getInside(),
                        row.getLastEnteredAt())));
    }
}
