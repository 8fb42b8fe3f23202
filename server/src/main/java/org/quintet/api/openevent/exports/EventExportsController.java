package org.quintet.api.openevent.exports;

import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.events.EventOfUrl;
import org.quintet.api.openevent.tasks.TaskAnswer;
import org.quintet.exports.ExportKind;
import org.quintet.exports.StartExport;
import org.quintet.identity.Caller;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Begins exports of an event for those who organise it (document, group Event Export). */
@RestController
class EventExportsController {

    private static final String PATH = "/v1/events/{event}/export";
    private static final String ALL = "all";

    private final EventOfUrl events;
    private final StartExport startExport;

    EventExportsController(EventOfUrl events, StartExport startExport) {
        this.events = events;
        this.startExport = startExport;
    }

    @GetMapping(PATH + "/ical")
    @Permits(Who.SIGNED_IN)
    TaskAnswer iCalendar(Caller caller, @PathVariable String event) {
        return start(caller, event, ExportKind.ICAL, ALL);
    }

    @GetMapping(PATH + "/xcal")
    @Permits(Who.SIGNED_IN)
    TaskAnswer xCal(Caller caller, @PathVariable String event) {
        return start(caller, event, ExportKind.XCAL, ALL);
    }

    @GetMapping(PATH + "/pentabarf")
    @Permits(Who.SIGNED_IN)
    TaskAnswer pentabarf(Caller caller, @PathVariable String event) {
        return start(caller, event, ExportKind.PENTABARF, ALL);
    }

    @GetMapping(PATH + "/orders/csv")
    @Permits(Who.SIGNED_IN)
    TaskAnswer orders(Caller caller, @PathVariable String event) {
        return start(caller, event, ExportKind.ORDERS_CSV, ALL);
    }

    @GetMapping(PATH + "/orders/pdf")
    @Permits(Who.SIGNED_IN)
    TaskAnswer orderSheet(Caller caller, @PathVariable String event) {
        return start(caller, event, ExportKind.ORDERS_PDF, ALL);
    }

    @GetMapping(PATH + "/attendees/csv")
    @Permits(Who.SIGNED_IN)
    TaskAnswer attendees(Caller caller, @PathVariable String event) {
        return start(caller, event, ExportKind.ATTENDEES_CSV, ALL);
    }

    @GetMapping(PATH + "/attendees/pdf")
    @Permits(Who.SIGNED_IN)
    TaskAnswer attendeeSheet(Caller caller, @PathVariable String event) {
        return start(caller, event, ExportKind.ATTENDEES_PDF, ALL);
    }

    @PostMapping(PATH + "/sessions/csv")
    @Permits(Who.SIGNED_IN)
    TaskAnswer sessions(Caller caller, @PathVariable String event, JsonBody body) {
        return start(caller, event, ExportKind.SESSIONS_CSV, status(body));
    }

    @GetMapping(PATH + "/sessions/pdf")
    @Permits(Who.SIGNED_IN)
    TaskAnswer sessionSheet(Caller caller, @PathVariable String event) {
        return start(caller, event, ExportKind.SESSIONS_PDF, ALL);
    }

    @PostMapping(PATH + "/speakers/csv")
    @Permits(Who.SIGNED_IN)
    TaskAnswer speakers(Caller caller, @PathVariable String event, JsonBody body) {
        return start(caller, event, ExportKind.SPEAKERS_CSV, status(body));
    }

    @GetMapping(PATH + "/speakers/pdf")
    @Permits(Who.SIGNED_IN)
    TaskAnswer speakerSheet(Caller caller, @PathVariable String event) {
        return start(caller, event, ExportKind.SPEAKERS_PDF, ALL);
    }

    private static String status(JsonBody body) {
        return body.object().path("status").asString(ALL);
    }

    private TaskAnswer start(Caller caller, String event, ExportKind kind, String status) {
        long id = events.heldBy(caller, EventAuthority.COORGANIZER, event);
        return TaskAnswer.of(startExport.execute(caller.requireUser(), kind, id, status));
    }
}
