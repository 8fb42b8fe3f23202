package org.quintet.api.appmint.events;

import static org.quintet.schema.Tables.EVENT;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.quintet.api.appmint.format.StoredJson;
import org.quintet.api.appmint.profile.RecordOwner;
import org.quintet.api.appmint.query.QueryFields;
import org.quintet.api.appmint.records.RecordCollection;
import org.quintet.api.appmint.records.RecordEdit;
import org.quintet.api.appmint.records.Selection;
import org.quintet.api.appmint.records.StateChange;
import org.quintet.api.appmint.tenancy.Staff;
import org.quintet.events.ChangeEvent;
import org.quintet.events.CreateEvent;
import org.quintet.events.EventChanges;
import org.quintet.events.EventChanges.Step;
import org.quintet.events.Visibility;
import org.quintet.organisations.Organisation;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Events as records of the repository (document, section Creating an event). */
@Component("appMintEventCollection")
class EventCollection implements RecordCollection {

    private final CreateEvent createEvent;
    private final ChangeEvent changeEvent;
    private final EventPublication publication;
    private final EventTemplates templates;
    private final EventRecords records;
    private final Clock clock;

    EventCollection(
            CreateEvent createEvent,
            ChangeEvent changeEvent,
            EventPublication publication,
            EventTemplates templates,
            EventRecords records,
            Clock clock) {
        this.createEvent = createEvent;
        this.changeEvent = changeEvent;
        this.publication = publication;
        this.templates = templates;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public String name() {
        return EventView.COLLECTION;
    }

    /** With {@code data.templateId}, what {@code data} lacks is taken from that event. */
    @Override
    public EventView create(Staff staff, ObjectNode body) {
        Optional<EventTemplates.Template> template = templates.named(staff.organisation(), body.path("data"));
        return create(
                staff, template.map(event -> event.completed(body.path("data"))).orElse(body), template);
    }

    /** A new draft like the event {@code id}, but for what {@code wanted} says. */
    EventView duplicate(Staff staff, String id, ObjectNode wanted) {
        EventTemplates.Template template = templates.of(staff.organisation(), id);
        return create(staff, template.completed(wanted), Optional.of(template));
    }

    private EventView create(Staff staff, ObjectNode body, Optional<EventTemplates.Template> template) {
        EventChanges changes = EventData.read(body).set(EVENT.VISIBILITY, Visibility.PUBLIC.word());
        template.ifPresent(event -> changes.set(EVENT.TEMPLATE_ID, event.eventId()));
        CreateEvent.Place place = CreateEvent.Place.in(staff.organisation().id());
        try {
            EventRecord created = createEvent.execute(staff.user(), place, changes);
            return EventView.of(created, Optional.of(RecordOwner.of(staff.user())), clock.instant());
        } catch (Failure.Invalid invalid) {
            throw inWireWords(invalid);
        }
    }

    @Override
    public QueryFields fields() {
        return EventQueryFields.at(clock.instant());
    }

    @Override
    public Field<String> text() {
        return DSL.concat(EventQueryFields.texts());
    }

    @Override
    public Source source(Organisation organisation) {
        return new Source(EventRecords.tables(), EventRecords.of(organisation));
    }

    @Override
    public List<EventView> list(Organisation organisation, Selection selection) {
        return records.list(organisation, selection);
    }

    /** Its state is no client's to write: lifecycle calls change it. */
    @Override
    public EventView change(Staff staff, String id, RecordEdit edit) {
        return change(
                staff,
                id,
                event -> EventData.replacement(
                        edit.apply(event.getVersion(), StoredJson.tree(EventData.show(event, clock.instant())))));
    }

    @Override
    public void delete(Staff staff, String id) {
        changed(staff, id, _ -> new EventChanges().step(Step.DELETE));
    }

    @Override
    public EventView take(Staff staff, String id, StateChange change) {
        return switch (change) {
            case PUBLISH -> change(staff, id, publication::changes);
            case UNPUBLISH -> change(staff, id, _ -> new EventChanges().step(Step.WITHDRAW));
            case CANCEL -> change(staff, id, _ -> new EventChanges().step(Step.CANCEL));
            case APPROVE, REJECT, HOLD, COMPLETE, ARCHIVE, RESTORE ->
                throw new Failure.Invalid("state", "An event can be published, unpublished and cancelled");
        };
    }

    private EventView change(Staff staff, String id, Function<EventRecord, EventChanges> translate) {
        return records.view(changed(staff, id, translate));
    }

    private long changed(Staff staff, String id, Function<EventRecord, EventChanges> translate) {
        long eventId = records.idOf(staff.organisation(), id);
        try {
            return changeEvent.execute(staff.user(), eventId, translate).getId();
        } catch (Failure.Invalid invalid) {
            throw inWireWords(invalid);
        }
    }

    @Override
    public EventView read(Staff staff, String id) {
        return records.one(staff.organisation(), id);
    }

    private static Failure.Invalid inWireWords(Failure.Invalid invalid) {
        if (invalid.rule().isPresent()) {
            return invalid;
        }
        return new Failure.Invalid(invalid.problems().stream()
                .map(problem -> new Failure.Invalid.Problem(EventFields.path(problem.field()), problem.reason()))
                .toList());
    }
}
