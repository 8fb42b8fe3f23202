package org.quintet.api.appmint.events;

import static org.quintet.schema.Tables.EVENT;

import java.time.Clock;
import java.util.Optional;
import org.quintet.api.appmint.records.RecordCollection;
import org.quintet.api.appmint.tenancy.Staff;
import org.quintet.events.CreateEvent;
import org.quintet.events.EventChanges;
import org.quintet.events.Visibility;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Events as records of the repository (document, section Creating an event). */
@Component("appMintEventCollection")
class EventCollection implements RecordCollection {

    private final CreateEvent createEvent;
    private final EventRecords records;
    private final Clock clock;

    EventCollection(CreateEvent createEvent, EventRecords records, Clock clock) {
        this.createEvent = createEvent;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public String name() {
        return EventView.COLLECTION;
    }

    @Override
    public EventView create(Staff staff, ObjectNode body) {
        EventChanges changes = EventData.read(body).set(EVENT.VISIBILITY, Visibility.PUBLIC.word());
        CreateEvent.Place place = CreateEvent.Place.in(staff.organisation().id());
        try {
            EventRecord created = createEvent.execute(staff.user(), place, changes);
            return EventView.of(created, Optional.of(staff.user().uuid()), clock.instant());
        } catch (Failure.Invalid invalid) {
            throw inWireWords(invalid);
        }
    }

    @Override
    public EventView read(Staff staff, String id) {
        return records.one(staff.organisation(), id);
    }

    private static Failure.Invalid inWireWords(Failure.Invalid invalid) {
        return new Failure.Invalid(invalid.problems().stream()
                .map(problem -> new Failure.Invalid.Problem(EventFields.path(problem.field()), problem.reason()))
                .toList());
    }
}
