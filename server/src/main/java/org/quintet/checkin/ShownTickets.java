package org.quintet.checkin;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.TICKET;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.quintet.events.EventAccess;
import org.quintet.platform.database.Rows;
import org.quintet.schema.tables.records.TicketRecord;
import org.quintet.schema.tables.records.TicketTypeRecord;
import org.quintet.ticketing.TicketQr;
import org.quintet.ticketing.TicketState;
import org.springframework.stereotype.Component;

/** Tells which ticket is shown at a door. */
@Component
class ShownTickets {

    /** Badge numbers repeat from event to event: how many events with the same one are looked at. */
    private static final int MOST_EVENTS = 50;

    /** An id, perhaps with the name of its collection before it. */
    private static final Pattern TICKET_ID =
            Pattern.compile("(?:[a-z_]+-)?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})");

    private static final Field<Boolean> BY_QR_CODE = field(name("by_qr_code"), SQLDataType.BOOLEAN.notNull());

    private final DSLContext sql;
    private final Clock clock;

    ShownTickets(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The organisation's ticket that the door wants to see: its QR code, unless the scan point says otherwise. One of the
     * named event comes first, then one of an event that is not over.
     */
    Optional<ScannedTicket> shown(long organisationId, ScanRequest request, Optional<ScannedEvent> named) {
        // locks go from the event to the ticket, as where an event is removed with its tickets
        return candidates(organisationId, request).stream()
                .filter(row -> isWhatTheDoorWants(row, request, named.orElseGet(() -> ScannedEvent.of(row))))
                .findFirst()
                .flatMap(row -> locked(row.get(TICKET.ID), ScannedEvent.of(row)));
    }

    private List<Record> candidates(long organisationId, ScanRequest request) {
        Condition isNamed = request.event().map(EVENT.UUID::eq).orElse(noCondition());
        Condition byQrCode = TICKET.CODE
                .eq(request.code())
                .or(TicketQr.ordered(request.code()).orElse(noCondition()));
        return sql.select(ScannedEvent.COLUMNS)
                .select(
                        TICKET.ID,
                        TICKET.UUID,
                        TICKET.CREDENTIAL_CODE,
                        field(byQrCode).as(BY_QR_CODE))
                .from(TICKET)
                .join(EVENT)
                .on(EVENT.ID.eq(TICKET.EVENT_ID))
                .where(byQrCode.or(TICKET.CREDENTIAL_CODE.eq(request.code()))
                        .or(ticketId(request.code()).map(TICKET.UUID::eq).orElse(noCondition())))
                .and(EVENT.ORGANISATION_ID.eq(organisationId))
                .and(EventAccess.present())
                .orderBy(field(isNamed).desc(), field(EVENT.ENDS_AT.lt(clock.instant())), EVENT.STARTS_AT, TICKET.ID)
                .limit(MOST_EVENTS)
                .forKeyShare()
                .of(EVENT)
                .fetch();
    }

    private static boolean isWhatTheDoorWants(Record row, ScanRequest request, ScannedEvent event) {
        ScanPoint.Shown wanted =
                request.checkpoint().flatMap(event::point).map(ScanPoint::shown).orElse(ScanPoint.Shown.QR_CODE);
        return switch (wanted) {
            case QR_CODE -> row.get(BY_QR_CODE);
            case CREDENTIAL_CODE -> request.code().equals(row.get(TICKET.CREDENTIAL_CODE));
            case TICKET_ID -> ticketId(request.code()).equals(Optional.of(row.get(TICKET.UUID)));
        };
    }

    private static Optional<UUID> ticketId(String code) {
        Matcher matcher = TICKET_ID.matcher(code);
        return matcher.matches() ? Optional.of(UUID.fromString(matcher.group(1))) : Optional.empty();
    }

    private Optional<ScannedTicket> locked(long ticketId, ScannedEvent event) {
        return sql.select(TICKET.fields())
                .select(TICKET_TYPE.fields())
                .from(TICKET)
                .join(TICKET_TYPE)
                .on(TICKET_TYPE.ID.eq(TICKET.TICKET_TYPE_ID))
                .where(TICKET.ID.eq(ticketId))
                .forNoKeyUpdate()
                .of(TICKET)
                .fetchOptional(row -> ticket(Rows.part(row, TICKET), event, terms(Rows.part(row, TICKET_TYPE))));
    }

    private static ScannedTicket ticket(TicketRecord ticket, ScannedEvent event, TicketTerms terms) {
        return new ScannedTicket(
                ticket.getId(),
                ticket.getUuid(),
                TicketState.of(ticket.getState()) == TicketState.ACTIVE,
                event,
                terms);
    }

    private static TicketTerms terms(TicketTypeRecord type) {
        return new TicketTerms(
                type.getUuid(),
                type.getSlug(),
                type.getName(),
                Optional.ofNullable(type.getAllowReentry()),
                Optional.ofNullable(type.getReentryLimit()),
                Optional.ofNullable(type.getAcceptedScanPoints())
                        .map(Arrays::asList)
                        .orElse(List.of()));
    }
}
