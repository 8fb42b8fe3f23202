package org.quintet.api.appmint.events;

import static org.quintet.schema.Tables.EVENT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quintet.api.appmint.format.WrittenDate.Edge;
import org.quintet.platform.http.JsonFields;

/** The keys of an event's {@code data}, in the document's order (section Event shape), and the columns that hold them. */
final class EventFields {

    private static final int SHORT = 500;
    private static final int LONGEST_URL = 2_000;
    private static final int LONGEST_TEXT = 100_000;

    /** A key of {@code data}, or an object of such keys. */
    sealed interface Entry permits EventKey, Group {
        String name();
    }

    record Group(String name, List<EventKey> keys) implements Entry {}

    static final List<Entry> ENTRIES = List.of(
            EventKey.required("name", EVENT.NAME, SHORT),
            EventKey.text("slug", EVENT.SLUG, SHORT),
            EventKey.text("description", EVENT.DESCRIPTION, LONGEST_TEXT),
            new EventKey("type", EVENT.TYPE, true, EventType::read, EventType::show),
            new EventKey("status", EVENT.STATE, true, EventStatus::read, EventStatus::show),
            EventKey.date("startDate", EVENT.STARTS_AT, EVENT.STARTS_AT_WRITTEN, Edge.START),
            EventKey.date("endDate", EVENT.ENDS_AT, EVENT.ENDS_AT_WRITTEN, Edge.END),
            EventKey.zone("timezone", EVENT.TIMEZONE),
            new Group(
                    "venue",
                    List.of(
                            EventKey.inner("name", EVENT.VENUE_NAME, SHORT),
                            EventKey.text("address", EVENT.VENUE_ADDRESS, LONGEST_URL),
                            EventKey.text("city", EVENT.VENUE_CITY, SHORT),
                            EventKey.text("country", EVENT.VENUE_COUNTRY, SHORT),
                            EventKey.degrees("lat", EVENT.VENUE_LATITUDE),
                            EventKey.degrees("lng", EVENT.VENUE_LONGITUDE),
                            EventKey.count("capacity", EVENT.VENUE_CAPACITY))),
            EventKey.text("onlineUrl", EVENT.ONLINE_URL, LONGEST_URL),
            EventKey.text("image", EVENT.IMAGE_URL, LONGEST_URL),
            EventKey.text("coverImage", EVENT.ORIGINAL_IMAGE_URL, LONGEST_URL),
            EventKey.count("capacity", EVENT.CAPACITY),
            EventKey.flag("capacityHard", EVENT.CAPACITY_HARD),
            EventKey.json("scanPoints", EVENT.SCAN_POINTS, ScanPoints::check),
            EventKey.json("settings", EVENT.SETTINGS, EventFields::checkSettings),
            new Group(
                    "organizer",
                    List.of(
                            EventKey.inner("name", EVENT.ORGANISER_NAME, SHORT),
                            // any text: the address in the document's own sample is none
                            EventKey.inner("email", EVENT.ORGANISER_EMAIL, SHORT),
                            EventKey.text("phone", EVENT.ORGANISER_PHONE, SHORT))),
            EventKey.texts("tags", EVENT.TAGS));

    private static final Map<String, String> PATHS = paths();

    private EventFields() {}

    /** Where a record shows the value of a column, such as {@code data.venue.name}. */
    static String path(String column) {
        return PATHS.getOrDefault(column, column);
    }

    private static void checkSettings(JsonFields data, String name) {
        data.object(name)
                .ifPresent(settings -> List.of("allowReentry", "requireCheckIn", "sendEventReminders", "publicSchedule")
                        .forEach(settings::bool));
    }

    private static Map<String, String> paths() {
        Map<String, String> paths = new LinkedHashMap<>();
        for (Entry entry : ENTRIES) {
            switch (entry) {
                case EventKey key -> paths.put(key.column().getName(), "data." + key.name());
                case Group group ->
                    group.keys()
                            .forEach(key ->
                                    paths.put(key.column().getName(), "data." + group.name() + "." + key.name()));
            }
        }
        return Map.copyOf(paths);
    }
}
