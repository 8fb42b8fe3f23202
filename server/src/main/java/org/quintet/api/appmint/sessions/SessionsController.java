package org.quintet.api.appmint.sessions;

import java.time.Clock;
import java.util.Map;
import org.quintet.api.appmint.events.EventRecords;
import org.quintet.api.appmint.format.ListPage;
import org.quintet.api.appmint.records.RecordBodies;
import org.quintet.api.appmint.records.RecordEdit;
import org.quintet.api.appmint.records.RecordEdits;
import org.quintet.api.appmint.tenancy.Staff;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The programmes of events, for staff (P-sess). Bodies are {@code {"data": {…}}} or the data alone. */
@RestController("appMintSessionsController")
@RequestMapping("/events")
class SessionsController {

    private final EventRecords events;
    private final SessionCollection sessions;
    private final Schedules schedules;
    private final Clock clock;

    SessionsController(EventRecords events, SessionCollection sessions, Schedules schedules, Clock clock) {
        this.events = events;
        this.sessions = sessions;
        this.schedules = schedules;
        this.clock = clock;
    }

    /** How many sessions are gone. */
    record Deleted(int deleted) {}

    @PostMapping("/{eventId}/sessions")
    @Permits(Who.ORGANISATION_STAFF)
    @ResponseStatus(HttpStatus.CREATED)
    SessionView create(Staff staff, @PathVariable String eventId, JsonBody body) {
        long event = events.idOf(staff.organisation(), eventId);
        return sessions.create(staff, event, RecordBodies.data(body.object()));
    }

    @GetMapping("/{eventId}/sessions")
    @Permits(Who.ORGANISATION_STAFF)
    ListPage<SessionView> list(Staff staff, @PathVariable String eventId, @RequestParam Map<String, String> query) {
        SessionFilter filter = SessionFilter.read(query, clock.instant());
        return schedules.sessions(staff.organisation(), events.idOf(staff.organisation(), eventId), filter);
    }

    @GetMapping("/{eventId}/schedule")
    @Permits(Who.ORGANISATION_STAFF)
    Schedule schedule(Staff staff, @PathVariable String eventId) {
        return schedules.schedule(staff.organisation(), events.idOf(staff.organisation(), eventId));
    }

    @GetMapping("/sessions/{sessionId}")
    @Permits(Who.ORGANISATION_STAFF)
    SessionView read(Staff staff, @PathVariable String sessionId) {
        return sessions.read(staff, sessionId);
    }

    /** What the data does not say stays. */
    @PutMapping("/sessions/{sessionId}")
    @Permits(Who.ORGANISATION_STAFF)
    SessionView change(Staff staff, @PathVariable String sessionId, JsonBody body) {
        ObjectNode object = body.object();
        RecordEdit edit = RecordEdits.merging(object, RecordBodies.data(object));
        return sessions.change(staff, sessionId, edit);
    }

    @DeleteMapping("/sessions/{sessionId}")
    @Permits(Who.ORGANISATION_STAFF)
    Deleted delete(Staff staff, @PathVariable String sessionId) {
        sessions.delete(staff, sessionId);
        return new Deleted(1);
    }
}
