package org.quintet.api.eventstaff.staffing;

import static org.quintet.schema.Tables.CALL_TIME;
import static org.quintet.schema.Tables.EVENT;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.quintet.api.eventstaff.protocol.BusinessEvents;
import org.quintet.api.eventstaff.protocol.Envelope;
import org.quintet.identity.User;
import org.quintet.platform.database.Rows;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.staffing.ChangeCallTime;
import org.quintet.staffing.CreateCallTime;
import org.quintet.staffing.DeleteCallTime;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Call times of an event, our own extension: as the document shows them, and how far each is covered. */
@RestController("eventStaffCallTimesController")
@RequestMapping("/api/v1/objects/events/{uuid}/call-times")
class CallTimesController {

    private final DSLContext sql;
    private final BusinessEvents events;
    private final CreateCallTime createCallTime;
    private final ChangeCallTime changeCallTime;
    private final DeleteCallTime deleteCallTime;

    CallTimesController(
            DSLContext sql,
            BusinessEvents events,
            CreateCallTime createCallTime,
            ChangeCallTime changeCallTime,
            DeleteCallTime deleteCallTime) {
        this.sql = sql;
        this.events = events;
        this.createCallTime = createCallTime;
        this.changeCallTime = changeCallTime;
        this.deleteCallTime = deleteCallTime;
    }

    /** All of them: an event has a bounded number. */
    @GetMapping
    @Permits(Who.ORGANISATION_STAFF)
    Envelope<List<CallTimeView>> list(User user, @PathVariable String uuid) {
        return Envelope.of(views(CALL_TIME.EVENT_ID.eq(eventId(user, uuid))));
    }

    @GetMapping("/{id}")
    @Permits(Who.ORGANISATION_STAFF)
    Envelope<CallTimeView> read(User user, @PathVariable String uuid, @PathVariable long id) {
        long eventId = eventId(user, uuid);
        return Envelope.of(view(eventId, id));
    }

    @PostMapping
    @Permits(Who.ORGANISATION_STAFF)
    @ResponseStatus(HttpStatus.CREATED)
    Envelope<CallTimeView> create(User user, @PathVariable String uuid, JsonBody body) {
        long eventId = eventId(user, uuid);
        long id = createCallTime
                .execute(user, eventId, CallTimeFields.read(body.object(), true))
                .getId();
        return Envelope.of(view(eventId, id), "Call time created successfully");
    }

    @PutMapping("/{id}")
    @Permits(Who.ORGANISATION_STAFF)
    Envelope<CallTimeView> update(User user, @PathVariable String uuid, @PathVariable long id, JsonBody body) {
        long eventId = eventId(user, uuid);
        ObjectNode given = body.object();
        changeCallTime.execute(user, eventId, id, _ -> CallTimeFields.read(given, false));
        return Envelope.of(view(eventId, id), "Call time updated successfully");
    }

    @DeleteMapping("/{id}")
    @Permits(Who.ORGANISATION_STAFF)
    Envelope<@Nullable Void> delete(User user, @PathVariable String uuid, @PathVariable long id) {
        deleteCallTime.execute(user, eventId(user, uuid), id);
        return Envelope.done("Call time deleted successfully");
    }

    private long eventId(User user, String uuid) {
        return events.find(user, uuid, List.of(EVENT.ID)).getId();
    }

    private CallTimeView view(long eventId, long id) {
        return views(CALL_TIME.ID.eq(id).and(CALL_TIME.EVENT_ID.eq(eventId))).stream()
                .findFirst()
                .orElseThrow(() -> new Failure.NotFound("call time"));
    }

    private List<CallTimeView> views(Condition condition) {
        return sql.select(CALL_TIME.fields())
                .select(CallTimeView.ASSIGNED, CallTimeView.DECLINED)
                .from(CALL_TIME)
                .where(condition)
                .orderBy(CALL_TIME.STARTS_AT, CALL_TIME.ID)
                .fetch(row -> CallTimeView.of(
                        Rows.part(row, CALL_TIME), row.get(CallTimeView.ASSIGNED), row.get(CallTimeView.DECLINED)));
    }
}
