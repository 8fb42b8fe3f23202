package org.quintet.api.openevent.satellites;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.SESSION;
import static org.quintet.schema.Tables.TRACK;

import java.util.regex.Pattern;
import org.jooq.Field;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.events.EventSatellites;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.Operation;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code track} (document, group Tracks). */
@Component
class TrackResource implements OpenEventResource {

    private static final Pattern COLOR = Pattern.compile("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");

    /** Black on light colors, white on dark ones, as the eye weighs red, green and blue. */
    private static final Field<String> FONT_COLOR = when(
                    part(0).mul(inline(0.299))
                            .add(part(1).mul(inline(0.587)))
                            .add(part(2).mul(inline(0.114)))
                            .gt(inline(127.5)),
                    inline("#000000"))
            .otherwise(inline("#ffffff"));

    private final ResourceType<OpenEventCaller> type;

    TrackResource(EventSatellites satellites) {
        this.type = satellites
                .declare("track", TRACK, TRACK.ID, TRACK.EVENT_ID, EventAuthority.TRACK_ORGANIZER)
                .softDeletedBy(TRACK.DELETED_AT)
                .beforeCreate((attempt, changes) -> requireColor(satellites.inOwnEvent(
                        EventAuthority.TRACK_ORGANIZER, attempt, changes, TrackResource::notYours)))
                .beforeUpdate((attempt, changes) -> {
                    satellites.inOwnEvent(EventAuthority.TRACK_ORGANIZER, attempt, changes);
                    requireSent(attempt, changes);
                    return requireColor(changes);
                })
                .listUnder("event", "tracks", Permissions.anyone())
                .attribute("name", TRACK.NAME, string().required())
                .attribute("description", TRACK.DESCRIPTION, string().nullable())
                .attribute("color", TRACK.COLOR, string().required())
                .computed("font-color", FONT_COLOR, string())
                .attribute("position", TRACK.POSITION, integer())
                .attribute("deleted-at", TRACK.DELETED_AT, datetime().nullable())
                .toMany("sessions", SESSION.TRACK_ID, "session")
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    /** Red, green or blue from 0 to 255; {@code #abc} is short for {@code #aabbcc}. */
    private static Field<Double> part(int index) {
        return field(
                "get_byte(decode(regexp_replace(substr({0}, 2), '^(.)(.)(.)$', '\\1\\1\\2\\2\\3\\3'), 'hex'), {1})",
                Double.class, TRACK.COLOR, inline(index));
    }

    private static JsonApiException notYours(String event) {
        return JsonApiException.forbidden(ErrorSource.text(""), "Track-organizer access is required.");
    }

    /** The contract wants the color with every change; the URL of a relationship has no room for it. */
    private static void requireSent(Attempt<OpenEventCaller> attempt, Changes changes) {
        if (attempt.operation() == Operation.UPDATE && !changes.has("color")) {
            throw wrongColor();
        }
    }

    private static Changes requireColor(Changes changes) {
        changes.text("color").filter(color -> !COLOR.matcher(color).matches()).ifPresent(_ -> {
            throw wrongColor();
        });
        return changes;
    }

    private static JsonApiException wrongColor() {
        return JsonApiException.unprocessable(
                ErrorSource.pointer("/data/attributes/color"), "Color should be proper HEX color code");
    }
}
