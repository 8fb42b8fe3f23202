package org.quintet.api.nexudus.content;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.PLACE_LIMIT;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.quintet.api.nexudus.format.Money;
import org.quintet.payments.Amounts;
import org.quintet.platform.database.Rows;
import org.quintet.platform.http.JsonFields;
import org.quintet.schema.tables.records.TicketTypeRecord;
import org.quintet.ticketing.types.TicketTypeChanges;
import org.quintet.ticketing.types.TicketTypeVisibility;
import org.quintet.ticketing.types.TicketTypes;

/** The EventProduct that operators read and write: a ticket type. Times are UTC. */
final class EventProductRecord {

    private static final int NAME = 200;
    private static final int TEXT = 20_000;
    private static final List<String> REQUIRED = List.of("Name", "DisplayOrder", "StartDate", "EndDate", "Price");

    static final ContentEntity ENTITY = new ContentEntity(
            "EventProduct",
            TICKET_TYPE
                    .join(EVENT)
                    .on(EVENT.ID.eq(TICKET_TYPE.EVENT_ID))
                    .join(PLACE_LIMIT)
                    .on(PLACE_LIMIT.TICKET_TYPE_ID.eq(TICKET_TYPE.ID)),
            TICKET_TYPE.ID,
            Stream.concat(Stream.of(TICKET_TYPE.fields()), Stream.of(EVENT.PAYMENT_CURRENCY, PLACE_LIMIT.ISSUED))
                    .collect(Collectors.<Field<?>>toList()),
            operator -> ContentEntity.ofStaffedEvents(operator).and(TicketTypes.present()),
            filters(),
            EventProductRecord::render);

    /** What errors call the columns. */
    static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("name", "Name"),
            Map.entry("description", "Description"),
            Map.entry("ticket_notes", "TicketNotes"),
            Map.entry("price", "Price"),
            Map.entry("currency", "CurrencyId"),
            Map.entry("capacity", "Allocation"),
            Map.entry("max_order", "MaxTicketsPerAttendee"),
            Map.entry("position", "DisplayOrder"),
            Map.entry("sales_starts_at", "StartDate"),
            Map.entry("sales_ends_at", "EndDate"),
            Map.entry("id", "Id"));

    static final Set<String> KNOWN = Set.of(
            "CalendarEventId",
            "Name",
            "Description",
            "TicketNotes",
            "Visible",
            "DisplayOrder",
            "StartDate",
            "EndDate",
            "Allocation",
            "MaxTicketsPerAttendee",
            "Sales",
            "Price",
            "CurrencyId",
            "CurrencyCode",
            "OnlyForContacts",
            "OnlyForMembers");

    static final Set<String> NOT_DONE = Set.of(
            "TaxRateId", "FinancialAccountId", "Tariffs", "AddedTariffs", "RemovedTariffs", "CustomFields", "SystemId");

    private EventProductRecord() {}

    /** What an operator asks of a new product; problems go to those of {@code sent}. */
    static TicketTypeChanges newProduct(JsonFields sent) {
        REQUIRED.forEach(sent::require);
        return changes(sent);
    }

    /** What an operator asks of a product. Its currency is the organisation's, whatever {@code CurrencyId} says. */
    static TicketTypeChanges changes(JsonFields sent) {
        TicketTypeChanges changes = new TicketTypeChanges();
        if (sent.has("Name")) {
            sent.requiredString("Name", NAME).ifPresent(name -> changes.set(TICKET_TYPE.NAME, name));
        }
        if (sent.has("Description")) {
            changes.set(
                    TICKET_TYPE.DESCRIPTION, sent.string("Description", TEXT).orElse(null));
        }
        if (sent.has("TicketNotes")) {
            changes.set(
                    TICKET_TYPE.TICKET_NOTES, sent.string("TicketNotes", TEXT).orElse(null));
        }
        sent.bool("Visible")
                .map(visible -> visible ? TicketTypeVisibility.PUBLIC : TicketTypeVisibility.PRIVATE)
                .ifPresent(visibility -> changes.set(TICKET_TYPE.VISIBILITY, visibility.word()));
        sent.bool("OnlyForContacts").ifPresent(only -> changes.set(TICKET_TYPE.ONLY_FOR_CONTACTS, only));
        sent.bool("OnlyForMembers").ifPresent(only -> changes.set(TICKET_TYPE.ONLY_FOR_MEMBERS, only));
        if (sent.has("DisplayOrder")) {
            sent.require("DisplayOrder");
            sent.integer("DisplayOrder")
                    .filter(order -> order == order.intValue() || outOfRange(sent))
                    .ifPresent(order -> changes.set(TICKET_TYPE.POSITION, order.intValue()));
        }
        time(sent, "StartDate").ifPresent(time -> changes.set(TICKET_TYPE.SALES_STARTS_AT, time));
        time(sent, "EndDate").ifPresent(time -> changes.set(TICKET_TYPE.SALES_ENDS_AT, time));
        if (sent.has("Allocation")) {
            changes.set(TICKET_TYPE.CAPACITY, sent.count("Allocation").orElse(null));
        }
        if (sent.has("MaxTicketsPerAttendee")) {
            changes.set(
                    TICKET_TYPE.MAX_ORDER, sent.count("MaxTicketsPerAttendee").orElse(null));
        }
        if (sent.has("Price")) {
            sent.require("Price");
            sent.number("Price").ifPresent(price -> changes.set(TICKET_TYPE.PRICE, price));
        }
        sent.integer("CurrencyId");
        return changes;
    }

    private static boolean outOfRange(JsonFields sent) {
        sent.reject("DisplayOrder", "must fit into 32 bits");
        return false;
    }

    private static Optional<Instant> time(JsonFields sent, String name) {
        if (!sent.has(name) || !sent.require(name)) {
            return Optional.empty();
        }
        return ContentTimes.read(sent, name);
    }

    private static Map<String, @Nullable Object> render(Record row) {
        TicketTypeRecord type = Rows.part(row, TICKET_TYPE);
        String currency = TicketTypes.currency(
                Optional.ofNullable(type.getCurrency()), Optional.ofNullable(row.get(EVENT.PAYMENT_CURRENCY)));
        Map<String, @Nullable Object> rendered = new LinkedHashMap<>();
        rendered.put("CalendarEventId", type.getEventId());
        rendered.put("Name", type.getName());
        rendered.put("Description", type.getDescription());
        rendered.put("TicketNotes", type.getTicketNotes());
        rendered.put("Visible", type.getVisibility().equals(TicketTypeVisibility.PUBLIC.word()));
        rendered.put("DisplayOrder", type.getPosition());
        rendered.put("StartDate", ContentTimes.orNull(type.getSalesStartsAt()));
        rendered.put("EndDate", ContentTimes.orNull(type.getSalesEndsAt()));
        rendered.put("Allocation", type.getCapacity());
        rendered.put("MaxTicketsPerAttendee", type.getMaxOrder());
        rendered.put("Sales", row.get(PLACE_LIMIT.ISSUED));
        rendered.put("Price", Amounts.shown(Optional.ofNullable(type.getPrice()).orElse(BigDecimal.ZERO)));
        rendered.put("CurrencyId", Money.id(currency).orElse(null));
        rendered.put("CurrencyCode", currency);
        rendered.put("TaxRateId", null);
        rendered.put("FinancialAccountId", null);
        rendered.put("Tariffs", List.of());
        rendered.put("OnlyForContacts", type.getOnlyForContacts());
        rendered.put("OnlyForMembers", type.getOnlyForMembers());
        ContentTimes.addUsual(
                rendered, type.getId(), type.getUuid(), type.getCreatedAt(), type.getUpdatedAt(), type.getName());
        return rendered;
    }

    private static Map<String, ContentColumn<?>> filters() {
        Map<String, ContentColumn<?>> filters = new LinkedHashMap<>();
        filters.put("Id", ContentColumn.id(TICKET_TYPE.ID));
        filters.put("UniqueId", ContentColumn.uuid(TICKET_TYPE.UUID));
        filters.put("CalendarEventId", ContentColumn.id(TICKET_TYPE.EVENT_ID));
        filters.put("Name", ContentColumn.text(TICKET_TYPE.NAME));
        filters.put("Description", ContentColumn.text(TICKET_TYPE.DESCRIPTION));
        filters.put("TicketNotes", ContentColumn.text(TICKET_TYPE.TICKET_NOTES));
        filters.put("DisplayOrder", ContentColumn.count(TICKET_TYPE.POSITION));
        filters.put("StartDate", ContentColumn.time(TICKET_TYPE.SALES_STARTS_AT));
        filters.put("EndDate", ContentColumn.time(TICKET_TYPE.SALES_ENDS_AT));
        filters.put("Allocation", ContentColumn.count(TICKET_TYPE.CAPACITY));
        filters.put("MaxTicketsPerAttendee", ContentColumn.count(TICKET_TYPE.MAX_ORDER));
        filters.put("Sales", ContentColumn.count(PLACE_LIMIT.ISSUED));
        filters.put("Price", ContentColumn.decimal(TICKET_TYPE.PRICE));
        filters.put("OnlyForContacts", ContentColumn.flag(TICKET_TYPE.ONLY_FOR_CONTACTS));
        filters.put("OnlyForMembers", ContentColumn.flag(TICKET_TYPE.ONLY_FOR_MEMBERS));
        filters.put("CreatedOn", ContentColumn.time(TICKET_TYPE.CREATED_AT));
        filters.put("UpdatedOn", ContentColumn.time(TICKET_TYPE.UPDATED_AT));
        return filters;
    }
}
