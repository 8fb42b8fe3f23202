package org.quintet.api.openevent.satellites;

import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.SESSION_TYPE;

import java.util.regex.Pattern;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.events.EventSatellites;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code session-type}: a kind of session and how long it takes (document, group Session Type). */
@Component
class SessionTypeResource implements OpenEventResource {

    private static final Pattern LENGTH = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

    private final ResourceType<OpenEventCaller> type;

    SessionTypeResource(EventSatellites satellites) {
        this.type = satellites
                .declare("session-type", SESSION_TYPE, SESSION_TYPE.ID, SESSION_TYPE.EVENT_ID)
                .beforeCreate((attempt, changes) -> requireLength(satellites.inOwnEvent(attempt, changes)))
                .beforeUpdate((attempt, changes) -> requireLength(satellites.inOwnEvent(attempt, changes)))
                .listUnder("event", "session-types", Permissions.anyone())
                .attribute("name", SESSION_TYPE.NAME, string().required())
                .attribute("length", SESSION_TYPE.LENGTH, string().required())
                .attribute("position", SESSION_TYPE.POSITION, integer())
                .attribute("deleted-at", SESSION_TYPE.DELETED_AT, datetime().nullable())
                .link("sessions", "/session-types/{id}/sessions")
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private static Changes requireLength(Changes changes) {
        changes.text("length")
                .filter(length -> !LENGTH.matcher(length).matches())
                .ifPresent(_ -> {
                    throw JsonApiException.unprocessable(
                            ErrorSource.pointer("/data/attributes/length"), "Length should be in the format %H:%M");
                });
        return changes;
    }
}
