package org.quintet.api.openevent;

import static org.quintet.schema.Tables.EVENT;

import java.util.Map;
import java.util.Set;

/** Where a document shows the columns of the core, for failures that the core puts down to a column. */
final class DocumentPlaces {

    private static final Map<String, String> OTHER_THAN_THEIR_COLUMN = Map.of(
            EVENT.VENUE_NAME.getName(), "location-name",
            EVENT.VENUE_LATITUDE.getName(), "latitude",
            EVENT.VENUE_LONGITUDE.getName(), "longitude",
            EVENT.ORGANISER_NAME.getName(), "owner-name",
            EVENT.ORGANISER_DESCRIPTION.getName(), "owner-description");

    /** What failures are put down to that is no column but a relationship. */
    private static final Set<String> RELATIONSHIPS = Set.of("event", "group", "video_channel");

    private DocumentPlaces() {}

    /** The place of what {@code column} is shown as. */
    static String pointer(String column) {
        return RELATIONSHIPS.contains(column)
                ? "/data/relationships/" + column.replace('_', '-')
                : "/data/attributes/" + of(column);
    }

    private static String of(String column) {
        return OTHER_THAN_THEIR_COLUMN.getOrDefault(column, column.replace('_', '-'));
    }
}
