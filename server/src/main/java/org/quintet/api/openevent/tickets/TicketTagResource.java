package org.quintet.api.openevent.tickets;

import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.TICKET_TAG;
import static org.quintet.schema.Tables.TICKET_TYPE;
import static org.quintet.schema.Tables.TICKET_TYPE_TAG;

import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.events.EventSatellites;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Between;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code ticket-tag}: a word for some tickets of an event (document, group Ticket Tags). */
@Component
class TicketTagResource implements OpenEventResource {

    private final DSLContext sql;
    private final EventSatellites satellites;
    private final ResourceType<OpenEventCaller> type;

    TicketTagResource(DSLContext sql, EventSatellites satellites) {
        this.sql = sql;
        this.satellites = satellites;
        this.type = satellites
                .declare("ticket-tag", TICKET_TAG, TICKET_TAG.ID, TICKET_TAG.EVENT_ID)
                .softDeletedBy(TICKET_TAG.DELETED_AT)
                .listUnder("event", "ticket-tags", Permissions.anyone())
                .listUnder("ticket", "ticket-tags", Permissions.anyone())
                .beforeCreate(this::create)
                .beforeUpdate(this::update)
                .attribute("name", TICKET_TAG.NAME, string().nullable())
                .attribute("deleted-at", TICKET_TAG.DELETED_AT, datetime().nullable())
                .toManyThrough(
                        "tickets",
                        Between.rowsOf(TICKET_TYPE_TAG, TICKET_TYPE_TAG.TICKET_TAG_ID, TICKET_TYPE_TAG.TICKET_TYPE_ID),
                        "ticket",
                        it -> it)
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private Changes create(Attempt<OpenEventCaller> attempt, Changes changes) {
        satellites.inOwnEvent(attempt, changes);
        requireOfEvent(changes, changes.relatedId("event").orElse(0L));
        return changes;
    }

    private Changes update(Attempt<OpenEventCaller> attempt, Changes sent) {
        long event = sql.select(TICKET_TAG.EVENT_ID)
                .from(TICKET_TAG)
                .where(TICKET_TAG.ID.eq(attempt.rowId()))
                .fetchSingle()
                .value1();
        if (sent.has("event") && !sent.relatedId("event").equals(Optional.of(event))) {
            throw JsonApiException.unprocessable(
                    ErrorSource.pointer("/data/relationships/event"), "A tag stays with its event");
        }
        requireOfEvent(sent, event);
        return attempt.caller().isStaff() ? sent : sent.without("deleted-at");
    }

    private void requireOfEvent(Changes changes, long event) {
        if (sql.fetchExists(
                TICKET_TYPE, TICKET_TYPE.ID.in(changes.relatedIds("tickets")).and(TICKET_TYPE.EVENT_ID.ne(event)))) {
            throw JsonApiException.unprocessable(
                    ErrorSource.pointer("/data/relationships/tickets"), "Tickets must be of the tag's event");
        }
    }
}
