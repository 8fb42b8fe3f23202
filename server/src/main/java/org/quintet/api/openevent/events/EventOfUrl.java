package org.quintet.api.openevent.events;

import static org.jooq.impl.DSL.noCondition;

import org.jooq.Condition;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.Permissions;
import org.quintet.events.EventIds;
import org.quintet.identity.Caller;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.springframework.stereotype.Component;

/** Finds the event that the URL of a controller names, by its id or by its identifier; digits alone are an id. */
@Component
public class EventOfUrl {

    private final EventIds events;
    private final Permissions permissions;

    EventOfUrl(EventIds events, Permissions permissions) {
        this.events = events;
        this.permissions = permissions;
    }

    /** The id of an event, whoever asks; 404 if there is none. What the caller may do with it is checked elsewhere. */
    public long named(String named) {
        return id(named, noCondition());
    }

    /** The id of an event that exists for the caller; 404 if there is none. */
    public long readableBy(Caller caller, String named) {
        return id(named, EventVisibility.readable(new OpenEventCaller(caller)));
    }

    /** The id of an event at which the caller has {@code authority}; 404 if there is none, 403 if he has not. */
    public long heldBy(Caller caller, EventAuthority authority, String named) {
        caller.requireUser();
        long id = id(named, noCondition());
        permissions.require(new OpenEventCaller(caller), authority, id);
        return id;
    }

    private long id(String named, Condition among) {
        return events.of(named, among)
                .orElseThrow(() ->
                        JsonApiException.notFound(ErrorSource.parameter("event_id"), "Event: " + named + " not found"));
    }
}
