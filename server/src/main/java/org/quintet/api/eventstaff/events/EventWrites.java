package org.quintet.api.eventstaff.events;

import static org.quintet.schema.Tables.EVENT;

import java.util.Optional;
import org.quintet.api.eventstaff.protocol.Business;
import org.quintet.events.ChangeEvent;
import org.quintet.events.CreateEvent;
import org.quintet.events.Visibility;
import org.quintet.identity.User;
import org.quintet.platform.http.JsonBody;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Writes events as both generations of the API do. */
@Component("eventStaffEventWrites")
class EventWrites {

    private final Business business;
    private final CreateEvent createEvent;
    private final ChangeEvent changeEvent;

    EventWrites(Business business, CreateEvent createEvent, ChangeEvent changeEvent) {
        this.business = business;
        this.createEvent = createEvent;
        this.changeEvent = changeEvent;
    }

    /** A new event of the caller's business; it is nothing for the public. */
    EventRecord create(User user, Generation generation, JsonBody body) {
        long businessId = business.of(user).id();
        return createEvent.execute(
                user,
                CreateEvent.Place.in(businessId),
                EventFields.read(generation, body.object(), Optional.empty())
                        .set(EVENT.VISIBILITY, Visibility.UNLISTED.word()));
    }

    EventRecord update(User user, EventRecord event, Generation generation, JsonBody body) {
        ObjectNode given = body.object();
        // a deleted event is changed by nothing but its return, and yet it is there to be asked for what it is already
        return EventFields.read(generation, given, Optional.of(event)).isEmpty()
                ? event
                : changeEvent.execute(
                        user, event.getId(), current -> EventFields.read(generation, given, Optional.of(current)));
    }

    /** Deletes it for all APIs. Deleting a deleted event changes nothing. */
    EventRecord delete(User user, EventRecord event) {
        return EventStatus.of(event) == EventStatus.DELETED
                ? event
                : changeEvent.execute(user, event.getId(), EventStatus::deletion);
    }
}
