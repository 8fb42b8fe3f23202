package org.quintet.api.eventstaff.events;

import static org.quintet.schema.Tables.EVENT;

import java.util.List;
import java.util.Map;
import org.jooq.TableField;
import org.quintet.schema.tables.records.EventRecord;

/**
 * What one generation of the API calls the fields of an event that clients write.
 *
 * @param texts those that are optional texts
 * @param statuses what {@code status} can be
 * @param hasClient whether there is {@code client_id}
 * @param hasOpenTimes whether there are {@code start_time_tbd}, {@code end_time_tbd} and coordinates
 */
record Generation(
        String start,
        String end,
        List<Text> texts,
        Map<String, EventStatus> statuses,
        boolean hasClient,
        boolean hasOpenTimes) {

    private static final int LONGEST_TEXT = 100_000;

    record Text(String name, TableField<EventRecord, String> column, int longest) {}

    /** The document's own (sections Create Event and Update Event). */
    static final Generation FIRST = new Generation(
            "start_time",
            "end_time",
            List.of(
                    new Text("venue_name", EVENT.VENUE_NAME, 250),
                    new Text("address", EVENT.VENUE_ADDRESS, 200),
                    new Text("city", EVENT.VENUE_CITY, 200),
                    new Text("state", EVENT.VENUE_REGION, 50),
                    new Text("zip", EVENT.VENUE_POSTAL_CODE, 50),
                    new Text("description", EVENT.DESCRIPTION, LONGEST_TEXT),
                    new Text("dress_code", EVENT.DRESS_CODE, LONGEST_TEXT)),
            Map.of("active", EventStatus.ACTIVE, "draft", EventStatus.DRAFT, "deleted", EventStatus.DELETED),
            true,
            false);

    /** The one of {@code /v1/events}; limits that it does not tell are those of the first. */
    static final Generation NEWER = new Generation(
            "start_date_time",
            "end_date_time",
            List.of(
                    new Text("resource_id", EVENT.EXTERNAL_REFERENCE, 250),
                    new Text("address", EVENT.VENUE_ADDRESS, 200),
                    new Text("address_line_2", EVENT.VENUE_ADDRESS_MORE, 200),
                    new Text("city", EVENT.VENUE_CITY, 200),
                    new Text("state", EVENT.VENUE_REGION, 50),
                    new Text("zip", EVENT.VENUE_POSTAL_CODE, 50),
                    new Text("room", EVENT.VENUE_ROOM, 250),
                    new Text("description", EVENT.DESCRIPTION, LONGEST_TEXT),
                    new Text("private_notes", EVENT.PRIVATE_NOTES, LONGEST_TEXT),
                    new Text("dress_code", EVENT.DRESS_CODE, LONGEST_TEXT)),
            Map.of(
                    "active", EventStatus.ACTIVE,
                    "draft", EventStatus.DRAFT,
                    "deleted", EventStatus.DELETED,
                    "canceled", EventStatus.DELETED),
            false,
            true);
}
