package org.quintet.api.nexudus;

import static org.quintet.schema.Tables.EVENT;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.quintet.events.ChangeEvent;
import org.quintet.events.CreateEvent;
import org.quintet.events.EventChanges;
import org.quintet.events.Visibility;
import org.quintet.identity.User;
import org.quintet.organisations.Organisation;
import org.quintet.organisations.Organisations;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Events for those who work at a location (REST API, Content, CalendarEvents). Times are UTC here. */
@RestController
@RequestMapping("/api/content/calendarevents")
class CalendarEventsController {

    private final LocationOfRequest locations;
    private final Organisations organisations;
    private final LocationEvents events;
    private final CreateEvent createEvent;
    private final ChangeEvent changeEvent;
    private final Clock clock;

    CalendarEventsController(
            LocationOfRequest locations,
            Organisations organisations,
            LocationEvents events,
            CreateEvent createEvent,
            ChangeEvent changeEvent,
            Clock clock) {
        this.locations = locations;
        this.organisations = organisations;
        this.events = events;
        this.createEvent = createEvent;
        this.changeEvent = changeEvent;
        this.clock = clock;
    }

    @PostMapping
    @Permits(Who.ORGANISATION_STAFF)
    Map<String, @Nullable Object> create(User operator, JsonBody body, HttpServletRequest request) {
        ObjectNode sent = body.object();
        SentValues.remember(request, sent);
        Problems problems = new Problems();
        JsonFields fields = new JsonFields(sent, problems);
        Optional<Organisation> business = business(fields, request);
        EventChanges changes = OperatorRecord.newEvent(fields);
        problems.throwIfAny();
        Organisation home = business.orElseThrow();
        // Nexudus has no drafts: what is not to be seen yet has a PublishDate to come
        changes.set(EVENT.TIMEZONE, home.timezone().getId())
                .set(EVENT.VISIBILITY, Visibility.PUBLIC.word())
                .step(EventChanges.Step.PUBLISH);
        EventRecord created = createEvent.execute(operator, CreateEvent.Place.in(home.id()), changes);
        return saved(created.getId(), "CalendarEvent was successfully created.");
    }

    @PutMapping
    @Permits(Who.ORGANISATION_STAFF)
    Map<String, @Nullable Object> update(User operator, JsonBody body, HttpServletRequest request) {
        ObjectNode sent = body.object();
        SentValues.remember(request, sent);
        Problems problems = new Problems();
        JsonFields named = new JsonFields(sent, problems);
        named.require("Id");
        Optional<Long> namedId = named.integer("Id");
        problems.throwIfAny();
        long id = namedId.orElseThrow();
        // another business's event is not found, rather than not allowed
        read(id, operator);
        changeEvent.execute(operator, id, _ -> {
            JsonFields fields = new JsonFields(OperatorRecord.whatDiffers(sent, read(id, operator)), problems);
            EventChanges changes = OperatorRecord.changes(fields);
            problems.throwIfAny();
            return changes;
        });
        return saved(id, "CalendarEvent was successfully updated.");
    }

    @GetMapping("/{id}")
    @Permits(Who.ORGANISATION_STAFF)
    Map<String, @Nullable Object> read(@PathVariable long id, User operator) {
        Record event = events.operatedBy(operator, id, OperatorRecord.columns())
                .orElseThrow(() -> new Failure.NotFound("event"));
        Organisation business = organisations.withId(event.get(EVENT.ORGANISATION_ID));
        return OperatorRecord.render(event, new Viewpoint(business, clock.instant()));
    }

    /** The business that is named, or else the location of the request. */
    private Optional<Organisation> business(JsonFields fields, HttpServletRequest request) {
        if (fields.value("BusinessId").isPresent()) {
            return fields.integer("BusinessId").map(organisations::withId);
        }
        Optional<Organisation> location = locations.find(request);
        if (location.isEmpty()) {
            fields.require("BusinessId");
        }
        return location;
    }

    private static Map<String, @Nullable Object> saved(long id, String message) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("Status", HttpStatus.OK.value());
        answer.put("Message", message);
        answer.put("Value", Map.of("Id", id));
        answer.put("Errors", null);
        answer.put("WasSuccessful", true);
        return answer;
    }
}
