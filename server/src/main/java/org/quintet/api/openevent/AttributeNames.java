package org.quintet.api.openevent;

import static org.quintet.schema.Tables.EVENT;

import java.util.Map;

/** The attributes that show columns of the core, for failures that the core puts down to a column. */
final class AttributeNames {

    private static final Map<String, String> OTHER_THAN_THEIR_COLUMN = Map.of(
            EVENT.VENUE_NAME.getName(), "location-name",
            EVENT.VENUE_LATITUDE.getName(), "latitude",
            EVENT.VENUE_LONGITUDE.getName(), "longitude",
            EVENT.ORGANISER_NAME.getName(), "owner-name",
            EVENT.ORGANISER_DESCRIPTION.getName(), "owner-description");

    private AttributeNames() {}

    static String of(String column) {
        return OTHER_THAN_THEIR_COLUMN.getOrDefault(column, column.replace('_', '-'));
    }
}
