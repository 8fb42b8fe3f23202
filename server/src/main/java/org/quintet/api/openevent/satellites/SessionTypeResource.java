package org.quintet.api.openevent.satellites;

import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.SESSION;
import static org.quintet.schema.Tables.SESSION_TYPE;

import java.util.regex.Pattern;
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

/** Type {@code session-type}: a kind of session and how long it takes (document, group Session Type). */
@Component
class SessionTypeResource implements OpenEventResource {

    private static final Pattern LENGTH = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

    private final ResourceType<OpenEventCaller> type;

    SessionTypeResource(EventSatellites satellites) {
        this.type = satellites
                .declare("session-type", SESSION_TYPE, SESSION_TYPE.ID, SESSION_TYPE.EVENT_ID)
                .softDeletedBy(SESSION_TYPE.DELETED_AT)
                .beforeCreate((attempt, changes) -> requireLength(satellites.inOwnEvent(attempt, changes)))
                .beforeUpdate((attempt, changes) -> {
                    satellites.inOwnEvent(attempt, changes);
                    requireSent(attempt, changes);
                    return requireLength(changes);
                })
                .listUnder("event", "session-types", Permissions.anyone())
                .attribute("name", SESSION_TYPE.NAME, string().required())
                .attribute("length", SESSION_TYPE.LENGTH, string().required())
                .attribute("position", SESSION_TYPE.POSITION, integer())
                .attribute("deleted-at", SESSION_TYPE.DELETED_AT, datetime().nullable())
                .toMany("sessions", SESSION.SESSION_TYPE_ID, "session")
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    /** The contract wants the length with every change; the URL of a relationship has no room for it. */
    private static void requireSent(Attempt<OpenEventCaller> attempt, Changes changes) {
        if (attempt.operation() == Operation.UPDATE && !changes.has("length")) {
            throw wrongLength("Length attribute is missing");
        }
    }

    private static Changes requireLength(Changes changes) {
        changes.text("length")
                .filter(length -> !LENGTH.matcher(length).matches())
                .ifPresent(_ -> {
                    throw wrongLength("Length should be in the format %H:%M");
                });
        return changes;
    }

    private static JsonApiException wrongLength(String detail) {
        return JsonApiException.unprocessable(ErrorSource.pointer("/data/attributes/length"), detail);
    }
}
