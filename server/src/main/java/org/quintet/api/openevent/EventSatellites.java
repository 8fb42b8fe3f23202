package org.quintet.api.openevent;

import static org.quintet.schema.Tables.EVENT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.quintet.events.EventAccess;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.Permission;
import org.quintet.jsonapi.ResourceDeclaration;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/**
 * What the types that belong to one event have in common: their rows exist for those for whom the event does, and the
 * event's organisers write them.
 */
@Component
class EventSatellites {

    private final DSLContext sql;
    private final EventAccess access;

    EventSatellites(DSLContext sql, EventAccess access) {
        this.sql = sql;
        this.access = access;
    }

    /** Begins the declaration of a type whose table has the event's id in {@code event}. */
    ResourceDeclaration<OpenEventCaller> declare(String name, Table<?> table, Field<Long> id, Field<Long> event) {
        Permission<OpenEventCaller> ofItsEvent =
                new Permission<>(Permissions.ORGANISERS, attempt -> requireOrganiser(attempt, table, id, event));
        return ResourceType.<OpenEventCaller>named(name)
                .stored(table, id)
                .visibleRows(attempt -> EventVisibility.rowsOf(event, attempt))
                // which event it is stands in the body: inOwnEvent looks at it
                .create(new Permission<>(
                        Permissions.ORGANISERS, attempt -> attempt.caller().requireUser()))
                .get(Permissions.anyone())
                .update(ofItsEvent)
                .delete(ofItsEvent)
                .beforeCreate(this::inOwnEvent)
                .beforeUpdate(this::inOwnEvent)
                .toOne("event", event, "event", it -> it.required());
    }

    /** Refuses to put something into an event that the caller does not organise. */
    Changes inOwnEvent(Attempt<OpenEventCaller> attempt, Changes changes) {
        if (changes.has("event") && !attempt.caller().isStaff()) {
            Condition own = isEventOf(changes)
                    .and(EventAccess.organisedBy(attempt.caller().caller()));
            if (!sql.fetchExists(EVENT, own)) {
                throw Permissions.notCoorganizer();
            }
        }
        return changes;
    }

    /** The event that {@code changes} relate to; what was sent as its id may be any text. */
    static Condition isEventOf(Changes changes) {
        return EVENT.ID.cast(SQLDataType.VARCHAR).eq(changes.related("event").orElse(""));
    }

    private void requireOrganiser(Attempt<OpenEventCaller> attempt, Table<?> table, Field<Long> id, Field<Long> event) {
        attempt.caller().requireUser();
        long eventId = sql.select(event)
                .from(table)
                .where(id.eq(attempt.rowId()))
                .fetchOptional(event)
                .orElseThrow(() -> JsonApiException.notFound(ErrorSource.text(""), "Object not found."));
        if (!access.isOrganiser(attempt.caller().caller(), eventId)) {
            throw Permissions.notCoorganizer();
        }
    }
}
