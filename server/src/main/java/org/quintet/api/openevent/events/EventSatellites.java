package org.quintet.api.openevent.events;

import static org.jooq.impl.DSL.selectOne;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.Permissions;
import org.quintet.events.EventAccess;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.Permission;
import org.quintet.jsonapi.ResourceDeclaration;
import org.quintet.jsonapi.ResourceType;
import org.quintet.jsonapi.Writes;
import org.springframework.stereotype.Component;

/**
 * What the types that belong to one event have in common: their rows exist for those for whom the event does, and the
 * event's organisers write them.
 */
@Component
public class EventSatellites {

    private final DSLContext sql;
    private final Permissions permissions;

    EventSatellites(DSLContext sql, Permissions permissions) {
        this.sql = sql;
        this.permissions = permissions;
    }

    /** Begins the declaration of a type whose table has the event's id in {@code event}; co-organizers write it. */
    public ResourceDeclaration<OpenEventCaller> declare(
            String name, Table<?> table, Field<Long> id, Field<Long> event) {
        return declare(name, table, id, event, EventAuthority.COORGANIZER);
    }

    /** Begins the declaration of a type that takes {@code authority} at its event to write. */
    public ResourceDeclaration<OpenEventCaller> declare(
            String name, Table<?> table, Field<Long> id, Field<Long> event, EventAuthority authority) {
        return declareAt("/" + name + "s", name, table, id, event, authority);
    }

    /** Begins the declaration of a type whose path is more than its name with an s. */
    public ResourceDeclaration<OpenEventCaller> declareAt(
            String path, String name, Table<?> table, Field<Long> id, Field<Long> event, EventAuthority authority) {
        Permission<OpenEventCaller> ofItsEvent = ofItsEvent(authority, table, id, event);
        Writes.Check<OpenEventCaller> inOwnEvent = (attempt, changes) -> inOwnEvent(authority, attempt, changes);
        return ResourceType.<OpenEventCaller>named(name)
                .stored(table, id)
                .at(path)
                .visibleRows(attempt -> EventVisibility.rowsOf(event, attempt, authority.roles()))
                // which event it is stands in the body: inOwnEvent looks at it
                .create(Permissions.toldByBody(authority.who()))
                .get(Permissions.anyone())
                .update(ofItsEvent)
                .delete(ofItsEvent)
                .beforeCreate(inOwnEvent)
                .beforeUpdate(inOwnEvent)
                .toOne("event", event, "event", it -> it.required());
    }

    /** Whether the caller organises the event of the row {@code rowId}, if there is one. */
    public boolean organised(OpenEventCaller caller, Table<?> table, Field<Long> id, Field<Long> event, long rowId) {
        return sql.fetchExists(selectOne()
                .from(table)
                .join(EVENT)
                .on(EVENT.ID.eq(event))
                .where(id.eq(rowId))
                .and(EventAccess.organisedBy(caller.caller())));
    }

    /** Whether the caller organises the event. */
    public boolean organised(OpenEventCaller caller, long eventId) {
        return sql.fetchExists(
                selectOne().from(EVENT).where(EVENT.ID.eq(eventId)).and(EventAccess.organisedBy(caller.caller())));
    }

    /** Whoever has {@code authority} at the event of the row that the URL names. */
    public Permission<OpenEventCaller> ofItsEvent(
            EventAuthority authority, Table<?> table, Field<Long> id, Field<Long> event) {
        return permissions.at(
                authority,
                attempt -> sql.select(event)
                        .from(table)
                        .where(id.eq(attempt.rowId()))
                        .fetchOptional(event));
    }

    /** Co-organizers of the event of the ticket below whose URL something is listed. */
    public Permission<OpenEventCaller> belowTicket() {
        return permissions.at(
                EventAuthority.COORGANIZER,
                attempt -> sql.select(TICKET_TYPE.EVENT_ID)
                        .from(TICKET_TYPE)
                        .where(TICKET_TYPE.ID.eq(
                                Long.valueOf(attempt.parent().orElseThrow().id())))
                        .fetchOptional(TICKET_TYPE.EVENT_ID));
    }

    /** Refuses to put something into an event that the caller does not organise. */
    public Changes inOwnEvent(Attempt<OpenEventCaller> attempt, Changes changes) {
        return inOwnEvent(EventAuthority.COORGANIZER, attempt, changes);
    }

    /** Refuses to put something into an event at which the caller lacks {@code authority}. */
    public Changes inOwnEvent(EventAuthority authority, Attempt<OpenEventCaller> attempt, Changes changes) {
        return inOwnEvent(authority, attempt, changes, _ -> authority.refusal());
    }

    /** As {@link #inOwnEvent(EventAuthority, Attempt, Changes)}, with {@code refusal} of the event's id as it was sent. */
    public Changes inOwnEvent(
            EventAuthority authority,
            Attempt<OpenEventCaller> attempt,
            Changes changes,
            Function<String, JsonApiException> refusal) {
        // what is no id is no event of the caller's either
        if (changes.has("event")
                && !permissions.has(
                        attempt.caller(), authority, changes.relatedId("event").orElse(0L))) {
            throw refusal.apply(changes.related("event").orElse(""));
        }
        return changes;
    }

    /** Says that there is no such event, also of one that is not the caller's to fill. */
    public static JsonApiException noSuchEvent(String event) {
        return JsonApiException.notFound(
                ErrorSource.pointer("/data/relationships/event"), "Event: " + event + " not found");
    }

    /** The event that {@code changes} relate to; what was sent as its id may be any text. */
    public static Condition isEventOf(Changes changes) {
        return EVENT.ID.eq(changes.relatedId("event").orElse(0L));
    }
}
