package org.quintet.api.eventstaff.events;

import static org.quintet.schema.Tables.EVENT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortOrder;
import org.quintet.api.eventstaff.protocol.Business;
import org.quintet.api.eventstaff.protocol.BusinessEvents;
import org.quintet.api.eventstaff.protocol.Envelope;
import org.quintet.api.eventstaff.protocol.ListParameters;
import org.quintet.api.eventstaff.protocol.NewerFace;
import org.quintet.api.eventstaff.protocol.Page;
import org.quintet.api.eventstaff.protocol.PageRequest;
import org.quintet.api.eventstaff.staffing.CallTimeView;
import org.quintet.api.eventstaff.staffing.StaffOfEvents;
import org.quintet.api.eventstaff.staffing.WorkShiftView;
import org.quintet.identity.User;
import org.quintet.platform.database.ListBounds;
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

/** Events in the newer face of the API, to which {@link NewerFace} leads: other names for the same, and more of it. */
@RestController("eventStaffNewerEventsController")
@RequestMapping(NewerFace.PREFIX + "/v1/events")
class NewerEventsController {

    private final DSLContext sql;
    private final Business business;
    private final BusinessEvents events;
    private final EventWrites writes;
    private final StaffOfEvents staff;

    NewerEventsController(
            DSLContext sql, Business business, BusinessEvents events, EventWrites writes, StaffOfEvents staff) {
        this.sql = sql;
        this.business = business;
        this.events = events;
        this.writes = writes;
        this.staff = staff;
    }

    private record Wanted(Optional<EventStatus> status, SortOrder order, PageRequest page) {

        static Wanted read(JsonFields fields) {
            return new Wanted(
                    fields.oneOf("status", EventStatus.WORDS).map(EventStatus::of),
                    fields.oneOf("sort_order", List.of("asc", "desc"))
                            .filter("desc"::equals)
                            .map(_ -> SortOrder.DESC)
                            .orElse(SortOrder.ASC),
                    PageRequest.read(fields));
        }
    }

    @GetMapping
    @Permits(Who.ORGANISATION_STAFF)
    Envelope<Page<NewerEventView>> list(User user, HttpServletRequest request, JsonBody body) {
        long businessId = business.of(user).id();
        Wanted wanted = ListParameters.read(request, body, Wanted::read);
        Condition condition = EVENT.ORGANISATION_ID.eq(businessId).and(EventStatus.filter(wanted.status()));
        List<EventRecord> found = sql.select(NewerEventView.COLUMNS)
                .from(EVENT)
                .where(condition)
                .orderBy(EVENT.STARTS_AT.sort(wanted.order()), EVENT.ID.sort(wanted.order()))
                .limit(ListBounds.limit(wanted.page().perPage()))
                .offset(ListBounds.offset(wanted.page().offset()))
                .fetchInto(EVENT);
        return Envelope.of(Page.of(wanted.page(), views(found), () -> sql.fetchCount(EVENT, condition)));
    }

    @GetMapping("/{uuid}")
    @Permits(Who.ORGANISATION_STAFF)
    Envelope<NewerEventView> read(User user, @PathVariable String uuid) {
        return Envelope.of(view(find(user, uuid)));
    }

    @PostMapping
    @Permits(Who.ORGANISATION_STAFF)
    @ResponseStatus(HttpStatus.CREATED)
    Envelope<NewerEventView> create(User user, JsonBody body) {
        return Envelope.of(view(writes.create(user, Generation.NEWER, body)), "Event created successfully");
    }

    @PutMapping("/{uuid}")
    @Permits(Who.ORGANISATION_STAFF)
    Envelope<NewerEventView> update(User user, @PathVariable String uuid, JsonBody body) {
        EventRecord event = find(user, uuid);
        return Envelope.of(view(writes.update(user, event, Generation.NEWER, body)), "Event updated successfully");
    }

    @DeleteMapping("/{uuid}")
    @Permits(Who.ORGANISATION_STAFF)
    Envelope<NewerEventView> delete(User user, @PathVariable String uuid) {
        return Envelope.of(view(writes.delete(user, find(user, uuid))), "Event deleted successfully");
    }

    private EventRecord find(User user, String uuid) {
        return events.find(user, uuid, NewerEventView.COLUMNS);
    }

    private NewerEventView view(EventRecord event) {
        return views(List.of(event)).getFirst();
    }

    private List<NewerEventView> views(List<EventRecord> some) {
        List<Long> ids = some.stream().map(EventRecord::getId).toList();
        Map<Long, List<CallTimeView>> callTimes = staff.callTimes(ids);
        Map<Long, List<WorkShiftView>> workShifts = staff.workShifts(ids);
        return some.stream()
                .map(event -> NewerEventView.of(
                        event,
                        callTimes.getOrDefault(event.getId(), List.of()),
                        workShifts.getOrDefault(event.getId(), List.of())))
                .toList();
    }
}
