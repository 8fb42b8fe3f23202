package org.quintet.api.eventstaff.events;

import static org.quintet.schema.Tables.EVENT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.quintet.api.eventstaff.protocol.Business;
import org.quintet.api.eventstaff.protocol.BusinessEvents;
import org.quintet.api.eventstaff.protocol.Envelope;
import org.quintet.api.eventstaff.protocol.ListParameters;
import org.quintet.api.eventstaff.protocol.Page;
import org.quintet.api.eventstaff.protocol.PageRequest;
import org.quintet.api.eventstaff.staffing.CallTimeView;
import org.quintet.api.eventstaff.staffing.StaffOfEvents;
import org.quintet.identity.User;
import org.quintet.platform.database.ListBounds;
import org.quintet.platform.database.Rows;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Events of the caller's business (document, sections List Events to Update Event). Another business's event is not
 * found, whatever is asked of it.
 */
@RestController("eventStaffEventsController")
@RequestMapping("/api/v1/objects/events")
class EventsController {

    private final DSLContext sql;
    private final Business business;
    private final BusinessEvents events;
    private final EventWrites writes;
    private final StaffOfEvents staff;

    EventsController(
            DSLContext sql, Business business, BusinessEvents events, EventWrites writes, StaffOfEvents staff) {
        this.sql = sql;
        this.business = business;
        this.events = events;
        this.writes = writes;
        this.staff = staff;
    }

    /** One event, one level deeper than elsewhere (document, section Get Single Event). */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Single(EventView event, List<CallTimeView> callTimes) {}

    private record Wanted(Optional<EventStatus> status, PageRequest page) {

        static Wanted read(JsonFields fields) {
            return new Wanted(fields.oneOf("status", EventStatus.WORDS).map(EventStatus::of), PageRequest.read(fields));
        }
    }

    @GetMapping
    @Permits(Who.ORGANISATION_STAFF)
    Envelope<Page<EventView>> list(User user, HttpServletRequest request, JsonBody body) {
        long businessId = business.of(user).id();
        Wanted wanted = ListParameters.read(request, body, Wanted::read);
        Condition condition = EVENT.ORGANISATION_ID.eq(businessId).and(EventStatus.filter(wanted.status()));
        List<EventView> found = sql.select(EventView.COLUMNS)
                .from(EVENT)
                .where(condition)
                .orderBy(EVENT.STARTS_AT, EVENT.ID)
                .limit(ListBounds.limit(wanted.page().perPage()))
                .offset(ListBounds.offset(wanted.page().offset()))
                .fetch(row -> EventView.of(Rows.part(row, EVENT)));
        return Envelope.of(Page.of(wanted.page(), found, () -> sql.fetchCount(EVENT, condition)));
    }

    @GetMapping("/{uuid}")
    @Permits(Who.ORGANISATION_STAFF)
    Envelope<Single> read(User user, @PathVariable String uuid) {
        EventRecord event = find(user, uuid);
        List<CallTimeView> callTimes = staff.callTimes(List.of(event.getId())).getOrDefault(event.getId(), List.of());
        return Envelope.of(new Single(EventView.of(event), callTimes));
    }

    @PostMapping
    @Permits(Who.ORGANISATION_STAFF)
    @ResponseStatus(HttpStatus.CREATED)
    Envelope<EventView> create(User user, JsonBody body) {
        return Envelope.of(EventView.of(writes.create(user, Generation.FIRST, body)), "Event created successfully");
    }

    @PutMapping("/{uuid}")
    @Permits(Who.ORGANISATION_STAFF)
    Envelope<EventView> update(User user, @PathVariable String uuid, JsonBody body) {
        EventRecord event = find(user, uuid);
        return Envelope.of(
                EventView.of(writes.update(user, event, Generation.FIRST, body)), "Event updated successfully");
    }

    /** Deletes it for all APIs; {@code status: active} takes that back. Deleting a deleted event changes nothing. */
    @DeleteMapping("/{uuid}")
    @Permits(Who.ORGANISATION_STAFF)
    Envelope<EventView> delete(User user, @PathVariable String uuid) {
        return Envelope.of(EventView.of(writes.delete(user, find(user, uuid))), "Event deleted successfully");
    }

    private EventRecord find(User user, String uuid) {
        return events.find(user, uuid, EventView.COLUMNS);
    }
}
