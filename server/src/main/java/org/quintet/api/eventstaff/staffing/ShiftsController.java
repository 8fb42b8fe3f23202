package org.quintet.api.eventstaff.staffing;

import static org.quintet.schema.Tables.CALL_TIME;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.SHIFT;
import static org.quintet.schema.Tables.USERS;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.quintet.api.eventstaff.protocol.BusinessEvents;
import org.quintet.api.eventstaff.protocol.Envelope;
import org.quintet.api.eventstaff.protocol.ListParameters;
import org.quintet.api.eventstaff.protocol.Page;
import org.quintet.api.eventstaff.protocol.PageRequest;
import org.quintet.identity.User;
import org.quintet.platform.database.ListBounds;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.staffing.AssignShift;
import org.quintet.staffing.ChangeShift;
import org.quintet.staffing.RemoveShift;
import org.quintet.staffing.ShiftState;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is asked to come to a call time, our own extension. */
@RestController("eventStaffShiftsController")
@RequestMapping("/api/v1/objects/events/{uuid}/call-times/{callTimeId}/shifts")
class ShiftsController {

    /** What staff can set. */
    private static final List<String> STATUSES =
            List.of(ShiftState.ASSIGNED.word(), ShiftState.ACCEPTED.word(), ShiftState.DECLINED.word());

    private final DSLContext sql;
    private final BusinessEvents events;
    private final AssignShift assignShift;
    private final ChangeShift changeShift;
    private final RemoveShift removeShift;

    ShiftsController(
            DSLContext sql,
            BusinessEvents events,
            AssignShift assignShift,
            ChangeShift changeShift,
            RemoveShift removeShift) {
        this.sql = sql;
        this.events = events;
        this.assignShift = assignShift;
        this.changeShift = changeShift;
        this.removeShift = removeShift;
    }

    @GetMapping
    @Permits(Who.ORGANISATION_STAFF)
    Envelope<Page<ShiftView>> list(
            User user,
            @PathVariable String uuid,
            @PathVariable long callTimeId,
            HttpServletRequest request,
            JsonBody body) {
        long eventId = eventId(user, uuid);
        requireCallTime(eventId, callTimeId);
        PageRequest page = ListParameters.read(request, body, PageRequest::read);
        List<ShiftView> shifts = of(eventId, callTimeId)
                .orderBy(SHIFT.ID)
                .limit(ListBounds.limit(page.perPage()))
                .offset(ListBounds.offset(page.offset()))
                .fetch(ShiftView::of);
        return Envelope.of(Page.of(page, shifts, () -> sql.fetchCount(SHIFT, SHIFT.CALL_TIME_ID.eq(callTimeId))));
    }

    @GetMapping("/{id}")
    @Permits(Who.ORGANISATION_STAFF)
    Envelope<ShiftView> read(
            User user, @PathVariable String uuid, @PathVariable long callTimeId, @PathVariable long id) {
        return Envelope.of(view(eventId(user, uuid), callTimeId, id));
    }

    @PostMapping
    @Permits(Who.ORGANISATION_STAFF)
    @ResponseStatus(HttpStatus.CREATED)
    Envelope<ShiftView> assign(User user, @PathVariable String uuid, @PathVariable long callTimeId, JsonBody body) {
        long eventId = eventId(user, uuid);
        Problems problems = new Problems();
        JsonFields fields = new JsonFields(body.object(), problems);
        Optional<Long> person = fields.require("user_id") ? fields.integer("user_id") : Optional.empty();
        problems.throwIfAny();
        long id = assignShift
                .execute(user, eventId, callTimeId, person.orElseThrow())
                .getId();
        return Envelope.of(view(eventId, callTimeId, id), "Shift assigned successfully");
    }

    @PutMapping("/{id}")
    @Permits(Who.ORGANISATION_STAFF)
    Envelope<ShiftView> update(
            User user, @PathVariable String uuid, @PathVariable long callTimeId, @PathVariable long id, JsonBody body) {
        long eventId = eventId(user, uuid);
        Problems problems = new Problems();
        JsonFields fields = new JsonFields(body.object(), problems);
        Optional<ShiftState> status = fields.oneOf("status", STATUSES).flatMap(ShiftState::of);
        if (fields.isNull("status")) {
            fields.reject("status", "is required");
        }
        problems.throwIfAny();
        status.ifPresent(wanted -> changeShift.execute(user, eventId, callTimeId, id, wanted));
        return Envelope.of(view(eventId, callTimeId, id), "Shift updated successfully");
    }

    @DeleteMapping("/{id}")
    @Permits(Who.ORGANISATION_STAFF)
    Envelope<@Nullable Void> remove(
            User user, @PathVariable String uuid, @PathVariable long callTimeId, @PathVariable long id) {
        removeShift.execute(user, eventId(user, uuid), callTimeId, id);
        return Envelope.done("Shift deleted successfully");
    }

    private long eventId(User user, String uuid) {
        return events.find(user, uuid, List.of(EVENT.ID)).getId();
    }

    private void requireCallTime(long eventId, long callTimeId) {
        if (!sql.fetchExists(CALL_TIME, CALL_TIME.ID.eq(callTimeId), CALL_TIME.EVENT_ID.eq(eventId))) {
            throw new Failure.NotFound("call time");
        }
    }

    private ShiftView view(long eventId, long callTimeId, long id) {
        return of(eventId, callTimeId)
                .and(SHIFT.ID.eq(id))
                .fetchOptional(ShiftView::of)
                .orElseThrow(() -> new Failure.NotFound("shift"));
    }

    private SelectConditionStep<Record> of(long eventId, long callTimeId) {
        return sql.select(ShiftView.COLUMNS)
                .from(SHIFT)
                .join(CALL_TIME)
                .on(CALL_TIME.ID.eq(SHIFT.CALL_TIME_ID))
                .leftJoin(USERS)
                .on(USERS.ID.eq(SHIFT.USER_ID))
                .where(CALL_TIME.ID.eq(callTimeId))
                .and(CALL_TIME.EVENT_ID.eq(eventId));
    }
}
