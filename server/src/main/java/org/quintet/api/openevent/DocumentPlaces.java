package org.quintet.api.openevent;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.SPEAKER;

import java.util.Map;
import java.util.Set;
import org.quintet.forms.FormAnswers;

/** Where a document shows the columns of the core, for failures that the core puts down to a column. */
final class DocumentPlaces {

    private static final Map<String, String> OTHER_THAN_THEIR_COLUMN = Map.of(
            EVENT.VENUE_NAME.getName(),
            "location-name",
            EVENT.VENUE_LATITUDE.getName(),
            "latitude",
            EVENT.VENUE_LONGITUDE.getName(),
            "longitude",
            EVENT.ORGANISER_NAME.getName(),
            "owner-name",
            EVENT.ORGANISER_DESCRIPTION.getName(),
            "owner-description",
            // clients know these by their underscores
            SPEAKER.IS_EMAIL_OVERRIDDEN.getName(),
            "is_email_overridden",
            FormAnswers.COMPLEX,
            "complex_field_values");

    /** What failures are put down to that is no column but a relationship. */
    private static final Set<String> RELATIONSHIPS =
            Set.of("event", "group", "video_channel", "track", "session", "session_type", "microlocation", "station");

    private DocumentPlaces() {}

    /** The place of what {@code column} is shown as. */
    static String pointer(String column) {
        if (column.equals(FormAnswers.WHOLE)) {
            return "/data/attributes";
        }
        if (column.startsWith(FormAnswers.COMPLEX + "/")) {
            return "/data/complex-field-values/" + column.substring(FormAnswers.COMPLEX.length() + 1);
        }
        return RELATIONSHIPS.contains(column)
                ? "/data/relationships/" + column.replace('_', '-')
                : "/data/attributes/" + of(column);
    }

    private static String of(String column) {
        return OTHER_THAN_THEIR_COLUMN.getOrDefault(column, column.replace('_', '-'));
    }
}
