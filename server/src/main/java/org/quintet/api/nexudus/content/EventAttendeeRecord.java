package org.quintet.api.nexudus.content;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.ORGANISATION;
import static org.quintet.schema.Tables.SCAN;
import static org.quintet.schema.Tables.TICKET;
import static org.quintet.schema.Tables.TICKET_TYPE;
import static org.quintet.schema.Tables.USERS;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.quintet.api.nexudus.format.People;
import org.quintet.api.nexudus.format.Times;
import org.quintet.payments.Amounts;
import org.quintet.platform.http.JsonFields;
import org.quintet.ticketing.TicketState;

/** The EventAttendee that operators read and write: a ticket that is worth something, and who holds it. */
final class EventAttendeeRecord {

    /** When the holder came first. */
    private static final Field<Instant> CHECKED_IN_AT = field(select(min(SCAN.SCANNED_AT))
                    .from(SCAN)
                    .where(SCAN.TICKET_ID.eq(TICKET.ID))
                    .and(SCAN.DIRECTION.eq(inline("in")))
                    .and(SCAN.REFUSAL.isNull()))
            .as("checked_in_at");

    static final ContentEntity ENTITY = new ContentEntity(
            "EventAttendee",
            TICKET.join(EVENT)
                    .on(EVENT.ID.eq(TICKET.EVENT_ID))
                    .join(ORGANISATION)
                    .on(ORGANISATION.ID.eq(EVENT.ORGANISATION_ID))
                    .join(TICKET_TYPE)
                    .on(TICKET_TYPE.ID.eq(TICKET.TICKET_TYPE_ID))
                    .leftJoin(USERS)
                    .on(USERS.ID.eq(TICKET.HOLDER_ID)),
            TICKET.ID,
            List.of(
                    TICKET.ID,
                    TICKET.UUID,
                    TICKET.EVENT_ID,
                    TICKET.TICKET_TYPE_ID,
                    TICKET.ORDER_ID,
                    TICKET.CODE,
                    TICKET.HOLDER_ID,
                    TICKET.HOLDER_FIRST_NAME,
                    TICKET.HOLDER_LAST_NAME,
                    TICKET.HOLDER_EMAIL,
                    TICKET.PRICE,
                    TICKET.CURRENCY,
                    TICKET.CREATED_AT,
                    TICKET.UPDATED_AT,
                    EVENT.NAME,
                    EVENT.ORGANISATION_ID,
                    ORGANISATION.TIMEZONE,
                    TICKET_TYPE.NAME,
                    USERS.FIRST_NAME,
                    USERS.LAST_NAME,
                    USERS.PUBLIC_NAME,
                    CHECKED_IN_AT),
            operator -> ContentEntity.ofStaffedEvents(operator).and(TICKET.STATE.eq(inline(TicketState.ACTIVE.word()))),
            filters(),
            EventAttendeeRecord::render);

    static final Map<String, String> NAMES = Map.of("ticket_type_id", "EventProductId", "quantity", "EventProductId");

    static final Set<String> KNOWN = Set.of(
            "BusinessId",
            "CalendarEventId",
            "CalendarEventName",
            "EventProductId",
            "EventProductName",
            "EventProductPrice",
            "EventProductCurrencyCode",
            "CoworkerId",
            "CoworkerFullName",
            "FullName",
            "Email",
            "AttendeeCode",
            "CheckedIn",
            "CheckedInDate",
            "CheckedInDateLocal",
            "CreatedOnLocal",
            "Invoiced",
            "DueDate");

    static final Set<String> NOT_DONE = Set.of(
            "PurchaseOrder",
            "Billed",
            "CoworkerInvoiceId",
            "CoworkerInvoiceNumber",
            "CoworkerInvoicePaid",
            "Reminded",
            "ZoomEventData",
            "ZoomParticipantId",
            "IsSent",
            "CustomFields",
            "SystemId");

    private EventAttendeeRecord() {}

    /** Who comes is told by scans at the door. */
    static void refuseCheckIn(JsonFields differing) {
        boolean checksIn = differing.bool("CheckedIn").orElse(false);
        if (checksIn || differing.value("CheckedInDate").isPresent()) {
            differing.reject(checksIn ? "CheckedIn" : "CheckedInDate", "is set by scanning the ticket");
        }
    }

    private static Map<String, @Nullable Object> render(Record row) {
        ZoneId zone = ZoneId.of(row.get(ORGANISATION.TIMEZONE));
        @Nullable Instant checkedIn = row.get(CHECKED_IN_AT);
        String name = People.joined(row.get(TICKET.HOLDER_FIRST_NAME), row.get(TICKET.HOLDER_LAST_NAME))
                .orElse("");
        Map<String, @Nullable Object> rendered = new LinkedHashMap<>();
        rendered.put("BusinessId", row.get(EVENT.ORGANISATION_ID));
        rendered.put("CalendarEventId", row.get(TICKET.EVENT_ID));
        rendered.put("CalendarEventName", row.get(EVENT.NAME));
        rendered.put("EventProductId", row.get(TICKET.TICKET_TYPE_ID));
        rendered.put("EventProductName", row.get(TICKET_TYPE.NAME));
        rendered.put("EventProductPrice", Amounts.shown(row.get(TICKET.PRICE)));
        rendered.put("EventProductCurrencyCode", row.get(TICKET.CURRENCY));
        rendered.put("CoworkerId", row.get(TICKET.HOLDER_ID));
        rendered.put(
                "CoworkerFullName",
                Optional.ofNullable(row.get(TICKET.HOLDER_ID))
                        .flatMap(_ -> People.fullName(row))
                        .orElse(null));
        rendered.put("FullName", name);
        rendered.put("Email", row.get(TICKET.HOLDER_EMAIL));
        rendered.put("PurchaseOrder", null);
        rendered.put("AttendeeCode", row.get(TICKET.CODE));
        rendered.put("CheckedIn", checkedIn != null);
        rendered.put("CheckedInDate", ContentTimes.orNull(checkedIn));
        rendered.put("Invoiced", row.get(TICKET.ORDER_ID) != null);
        rendered.put("DueDate", null);
        rendered.put("Billed", false);
        rendered.put("CreatedOnLocal", Times.local(row.get(TICKET.CREATED_AT), zone));
        rendered.put("CheckedInDateLocal", checkedIn == null ? null : Times.local(checkedIn, zone));
        ContentTimes.addUsual(
                rendered,
                row.get(TICKET.ID),
                row.get(TICKET.UUID),
                row.get(TICKET.CREATED_AT),
                row.get(TICKET.UPDATED_AT),
                name);
        return rendered;
    }

    private static Map<String, ContentColumn<?>> filters() {
        Map<String, ContentColumn<?>> filters = new LinkedHashMap<>();
        filters.put("Id", ContentColumn.id(TICKET.ID));
        filters.put("UniqueId", ContentColumn.uuid(TICKET.UUID));
        filters.put("BusinessId", ContentColumn.id(EVENT.ORGANISATION_ID));
        filters.put("CalendarEventId", ContentColumn.id(TICKET.EVENT_ID));
        filters.put("CalendarEvent_Name", ContentColumn.text(EVENT.NAME));
        filters.put("EventProductId", ContentColumn.id(TICKET.TICKET_TYPE_ID));
        filters.put("EventProduct_Name", ContentColumn.text(TICKET_TYPE.NAME));
        filters.put("EventProductPrice", ContentColumn.decimal(TICKET.PRICE));
        filters.put("EventProduct_Price", ContentColumn.decimal(TICKET.PRICE));
        filters.put("EventProduct_Currency_Code", ContentColumn.text(TICKET.CURRENCY));
        filters.put("CoworkerId", ContentColumn.id(TICKET.HOLDER_ID));
        filters.put(
                "FullName",
                ContentColumn.text(concat(
                        coalesce(TICKET.HOLDER_FIRST_NAME, ""), inline(" "), coalesce(TICKET.HOLDER_LAST_NAME, ""))));
        filters.put("Email", ContentColumn.text(TICKET.HOLDER_EMAIL));
        filters.put("AttendeeCode", ContentColumn.text(TICKET.CODE));
        filters.put("CreatedOn", ContentColumn.time(TICKET.CREATED_AT));
        filters.put("UpdatedOn", ContentColumn.time(TICKET.UPDATED_AT));
        return filters;
    }
}
