package org.quintet.api.nexudus.content;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_IN_CATEGORY;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.quintet.api.nexudus.catalogue.EventField;
import org.quintet.api.nexudus.catalogue.EventFields;
import org.quintet.api.nexudus.catalogue.Viewpoint;
import org.quintet.events.EventChanges;
import org.quintet.organisations.Organisation;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.JsonFields;

/** The CalendarEvent that operators read and write: the public one's words, but {@code StartDate} and its like are UTC. */
final class OperatorRecord {

    private static final List<String> REQUIRED = List.of("Name", "StartDate", "EndDate");

    private static final List<String> LOCAL = List.of("StartDate", "EndDate", "PublishDate");

    private static final Map<String, EventField> FIELDS = fields();

    private static final Map<String, String> NAMES = names();

    private static final Field<List<Long>> CATEGORY_IDS = multiset(select(EVENT_IN_CATEGORY.CATEGORY_ID)
                    .from(EVENT_IN_CATEGORY)
                    .where(EVENT_IN_CATEGORY.EVENT_ID.eq(EVENT.ID))
                    .orderBy(EVENT_IN_CATEGORY.CATEGORY_ID))
            .convertFrom(rows -> rows.map(row -> row.value1()))
            .as("category_ids");

    /** Properties that the document has, and that say nothing of a single event. */
    private static final Set<String> OF_SERIES = Set.of(
            "Repeats",
            "WhichEventsToUpdate",
            "RepeatEvery",
            "RepeatUntil",
            "RepeatOnMondays",
            "RepeatOnTuesdays",
            "RepeatOnWednesdays",
            "RepeatOnThursdays",
            "RepeatOnFridays",
            "RepeatOnSaturdays",
            "RepeatOnSundays",
            "RepeatSeriesUniqueId");

    private static final Set<String> NOT_DONE = Set.of(
            "RepeatEvent",
            "ResourceId",
            "IncludeZoomInvite",
            "CreateZoomWebinarInvite",
            "ZoomWebinarAlternativeHosts",
            "ZoomEventData",
            "ZoomMeetingId",
            "AfterEventNotificationJobId",
            "SendAfterEventNotification",
            "AfterEventNotificationText",
            "SendBeforeEventNotification",
            "HasEventForm",
            "SendEventFormByEmail",
            "FormPageId",
            "ClearSmallLogoFile",
            "ClearLargeLogoFile",
            "CustomFields",
            "SystemId");

    private OperatorRecord() {}

    /** What an operator sent; a problem with what it has besides. */
    static ContentBody body(JsonBody json, HttpServletRequest request) {
        ContentBody body = ContentBody.of(json, request, NAMES);
        Set<String> known = new HashSet<>(FIELDS.keySet());
        known.addAll(OF_SERIES);
        // the public record can be sent back too
        EventFields.ALL.forEach(field -> known.add(field.name()));
        known.addAll(Set.of("BusinessId", "AddedEventCategories", "RemovedEventCategories"));
        body.refuseOthers("CalendarEvent", known, NOT_DONE);
        return body;
    }

    /** By what lists of events are filtered and sorted. */
    static Map<String, ContentColumn<?>> filters() {
        Map<String, ContentColumn<?>> filters = new LinkedHashMap<>();
        filters.put("Id", ContentColumn.id(EVENT.ID));
        filters.put("UniqueId", ContentColumn.uuid(EVENT.UUID));
        filters.put("BusinessId", ContentColumn.id(EVENT.ORGANISATION_ID));
        filters.put("Name", ContentColumn.text(EVENT.NAME));
        filters.put("HostFullName", ContentColumn.text(EVENT.ORGANISER_NAME));
        filters.put("ShortDescription", ContentColumn.text(EVENT.SHORT_DESCRIPTION));
        filters.put("LongDescription", ContentColumn.text(EVENT.DESCRIPTION));
        filters.put("TicketNotes", ContentColumn.text(EVENT.TICKET_NOTES));
        filters.put("Location", ContentColumn.text(EVENT.VENUE_NAME));
        filters.put("VenueAddress", ContentColumn.text(EVENT.VENUE_ADDRESS));
        filters.put("WebAddress", ContentColumn.text(EVENT.EXTERNAL_EVENT_URL));
        filters.put("FacebookPage", ContentColumn.text(EVENT.FACEBOOK_PAGE));
        filters.put("TicketsPage", ContentColumn.text(EVENT.TICKET_URL));
        filters.put("StartDate", ContentColumn.time(EVENT.STARTS_AT));
        filters.put("EndDate", ContentColumn.time(EVENT.ENDS_AT));
        filters.put("PublishDate", ContentColumn.time(EVENT.PUBLISH_FROM));
        filters.put("Allocation", ContentColumn.count(EVENT.CAPACITY));
        filters.put("EnableWaitList", ContentColumn.flag(EVENT.WAIT_LIST_ENABLED));
        filters.put("AskBuyerAddress", ContentColumn.flag(EVENT.ASK_BUYER_ADDRESS));
        filters.put("ShowEventAttendees", ContentColumn.flag(EVENT.SHOW_ATTENDEES));
        filters.put("ShowInHomeBanner", ContentColumn.flag(EVENT.SHOW_IN_HOME_BANNER));
        filters.put("ShowInHomePage", ContentColumn.flag(EVENT.SHOW_IN_HOME_PAGE));
        filters.put("AllowComments", ContentColumn.flag(EVENT.ALLOW_COMMENTS));
        filters.put("OnlyForContacts", ContentColumn.flag(EVENT.ONLY_FOR_CONTACTS));
        filters.put("OnlyForMembers", ContentColumn.flag(EVENT.ONLY_FOR_MEMBERS));
        filters.put("CreatedOn", ContentColumn.time(EVENT.CREATED_AT));
        filters.put("UpdatedOn", ContentColumn.time(EVENT.UPDATED_AT));
        return filters;
    }

    /** What {@link #render} reads. */
    static List<Field<?>> columns() {
        Set<Field<?>> columns = new LinkedHashSet<>(Organisation.COLUMNS);
        FIELDS.values().forEach(field -> columns.addAll(field.columns()));
        columns.add(CATEGORY_IDS);
        return List.copyOf(columns);
    }

    static Map<String, @Nullable Object> render(Record event, Instant now) {
        Viewpoint viewpoint = new Viewpoint(Organisation.of(event), now);
        Map<String, @Nullable Object> rendered = new LinkedHashMap<>();
        rendered.put("BusinessId", viewpoint.location().id());
        FIELDS.forEach((name, field) -> rendered.put(name, field.read(event, viewpoint)));
        rendered.put("EventCategories", event.get(CATEGORY_IDS));
        rendered.put("RepeatEvent", false);
        rendered.put("ResourceId", null);
        return rendered;
    }

    /** What an operator asks of a new event; problems go to those of {@code sent}. */
    static EventChanges newEvent(JsonFields sent) {
        REQUIRED.stream().filter(name -> !sent.has(name)).forEach(sent::require);
        return changesOf(sent);
    }

    /** What an operator asks of an event that exists. */
    static EventChanges changes(JsonFields sent) {
        if (sent.value("BusinessId").isPresent()) {
            sent.reject("BusinessId", "cannot be changed");
        }
        return changesOf(sent);
    }

    private static EventChanges changesOf(JsonFields sent) {
        EventChanges changes = new EventChanges();
        EventFields.writable().forEach(field -> field.write(sent, changes));
        return changes;
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>(EventFields.namesOfColumns());
        names.put(EVENT_IN_CATEGORY.CATEGORY_ID.getName(), "EventCategories");
        return names;
    }

    private static Map<String, EventField> fields() {
        Map<String, EventField> all = new LinkedHashMap<>();
        EventFields.ALL.forEach(field -> all.put(field.name(), field));
        Map<String, EventField> fields = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of("Id", "UniqueId", "CreatedOn", "UpdatedOn"),
                        EventFields.writable().map(EventField::name))
                .forEach(name -> inUtc(name, all).ifPresent(field -> fields.put(name, field)));
        // as a clock at the location shows them
        LOCAL.forEach(name -> Optional.ofNullable(all.get(name)).ifPresent(field -> fields.put(name + "Local", field)));
        Stream.of("Sales", "IdString")
                .forEach(name -> Optional.ofNullable(all.get(name)).ifPresent(field -> fields.put(name, field)));
        EventFields.OPERATORS_ONLY.forEach(field -> fields.put(field.name(), field));
        return fields;
    }

    private static Optional<EventField> inUtc(String name, Map<String, EventField> all) {
        return Optional.ofNullable(all.getOrDefault(name + "Utc", all.get(name)));
    }
}
