package org.quintet.api.openevent.events;

import static org.quintet.schema.Tables.EVENT;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.Permissions;
import org.quintet.events.EventAccess;
import org.quintet.identity.Caller;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.springframework.stereotype.Component;

/** Finds the event that the URL of a controller names, by its id or by its identifier; digits alone are an id. */
@Component
public class EventOfUrl {

    private final DSLContext sql;
    private final Permissions permissions;

    EventOfUrl(DSLContext sql, Permissions permissions) {
        this.sql = sql;
        this.permissions = permissions;
    }

    /** The id of an event that exists for the caller; 404 if there is none. */
    public long readableBy(Caller caller, String named) {
        return id(named, EventVisibility.readable(new OpenEventCaller(caller)));
    }

    /** The id of an event at which the caller has {@code authority}; 404 if there is none, 403 if he has not. */
    public long heldBy(Caller caller, EventAuthority authority, String named) {
        caller.requireUser();
        long id = id(named, EventAccess.present());
        permissions.require(new OpenEventCaller(caller), authority, id);
        return id;
    }

    private long id(String named, Condition among) {
        Optional<Condition> same = named.matches("\\d+")
                ? Optional.of(named).filter(id -> id.length() <= 18).map(id -> EVENT.ID.eq(Long.valueOf(id)))
                : Optional.of(named).filter(text -> text.indexOf('\0') < 0).map(EVENT.IDENTIFIER::eq);
        return same.flatMap(condition -> sql.select(EVENT.ID)
                        .from(EVENT)
                        .where(condition)
                        .and(EventAccess.present())
                        .and(among)
                        .fetchOptional(EVENT.ID))
                .orElseThrow(() ->
                        JsonApiException.notFound(ErrorSource.parameter("event_id"), "Event: " + named + " not found"));
    }
}
