package org.quintet.api.nexudus.content;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.ORGANISATION;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quintet.events.ChangeEvent;
import org.quintet.events.CreateEvent;
import org.quintet.events.EventChanges;
import org.quintet.events.Visibility;
import org.quintet.identity.User;
import org.quintet.organisations.Organisation;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Events for those who work at a location (REST API, Content, CalendarEvents). Times are UTC here. */
@RestController
@RequestMapping("/api/content/calendarevents")
class CalendarEventsController {

    private final ContentEntity entity;
    private final ContentReader reader;
    private final Businesses businesses;
    private final CreateEvent createEvent;
    private final ChangeEvent changeEvent;

    CalendarEventsController(
            ContentReader reader,
            Businesses businesses,
            CreateEvent createEvent,
            ChangeEvent changeEvent,
            Clock clock) {
        this.reader = reader;
        this.businesses = businesses;
        this.createEvent = createEvent;
        this.changeEvent = changeEvent;
        this.entity = new ContentEntity(
                "CalendarEvent",
                EVENT.join(ORGANISATION).on(ORGANISATION.ID.eq(EVENT.ORGANISATION_ID)),
                EVENT.ID,
                OperatorRecord.columns(),
                ContentEntity::ofStaffedEvents,
                OperatorRecord.filters(),
                event -> OperatorRecord.render(event, clock.instant()));
    }

    @GetMapping
    @Permits(Who.ORGANISATION_STAFF)
    Map<String, @Nullable Object> list(User operator, HttpServletRequest request) {
        return reader.page(entity, operator, request);
    }

    @GetMapping("/{id}")
    @Permits(Who.ORGANISATION_STAFF)
    Map<String, @Nullable Object> read(@PathVariable long id, User operator) {
        return reader.one(entity, operator, id);
    }

    @PostMapping
    @Permits(Who.ORGANISATION_STAFF)
    Map<String, @Nullable Object> create(User operator, JsonBody json, HttpServletRequest request) {
        ContentBody body = OperatorRecord.body(json, request);
        JsonFields fields = body.fields();
        Optional<Organisation> business = businesses.of(fields, request);
        EventChanges changes = OperatorRecord.newEvent(fields).categories(body.idChange(fields, "EventCategories"));
        body.throwIfAny();
        Organisation home = business.orElseThrow();
        // Nexudus has no drafts: what is not to be seen yet has a PublishDate to come
        changes.set(EVENT.TIMEZONE, home.timezone().getId())
                .set(EVENT.VISIBILITY, Visibility.PUBLIC.word())
                .step(EventChanges.Step.PUBLISH);
        home.currency().ifPresent(code -> changes.set(EVENT.PAYMENT_CURRENCY, code));
        long id = createEvent
                .execute(operator, CreateEvent.Place.in(home.id()), changes)
                .getId();
        return ContentAnswers.created(entity, id);
    }

    @PutMapping
    @Permits(Who.ORGANISATION_STAFF)
    Map<String, @Nullable Object> update(User operator, JsonBody json, HttpServletRequest request) {
        ContentBody body = OperatorRecord.body(json, request);
        long id = body.requiredId();
        // another business's event is not found, rather than not allowed
        reader.one(entity, operator, id);
        changeEvent.execute(operator, id, _ -> {
            JsonFields fields = body.differing(reader.one(entity, operator, id));
            EventChanges changes = OperatorRecord.changes(fields).categories(body.idChange(fields, "EventCategories"));
            body.throwIfAny();
            return changes;
        });
        return ContentAnswers.updated(entity, id);
    }

    @DeleteMapping("/{id}")
    @Permits(Who.ORGANISATION_STAFF)
    Map<String, @Nullable Object> delete(@PathVariable long id, User operator) {
        reader.one(entity, operator, id);
        changeEvent.execute(operator, id, _ -> new EventChanges().step(EventChanges.Step.DELETE));
        return ContentAnswers.deleted(entity, id);
    }
}
