package org.quintet.api.openevent.exports;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.quintet.api.openevent.events.EventOfUrl;
import org.quintet.exports.PublicCalendars;
import org.quintet.exports.PublicCalendars.CalendarFile;
import org.quintet.exports.PublicCalendars.Wanted;
import org.quintet.identity.Caller;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An event for calendar programs, for whoever may see it (Open Event, part B13.2); a parameter is set by being there. */
@RestController
class EventCalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    /** RFC 6321, section 6. */
    private static final MediaType X_CALENDAR = MediaType.parseMediaType("application/calendar+xml");

    /** As its clients know it, though there is no such type. */
    private static final MediaType BYTES = new MediaType("octet", "stream");

    private final EventOfUrl events;
    private final PublicCalendars calendars;

    EventCalendarController(EventOfUrl events, PublicCalendars calendars) {
        this.events = events;
        this.calendars = calendars;
    }

    @GetMapping("/v1/events/{event:[a-z0-9]+}.ics")
    @Permits(Who.ANYONE)
    ResponseEntity<?> calendar(
            Caller caller, @PathVariable String event, @RequestParam Map<String, String> parameters) {
        long id = events.readableBy(caller, event);
        if (!parameters.containsKey("my_schedule")) {
            boolean whole = parameters.containsKey("include_sessions");
            return answer(calendars.of(id, whole ? new Wanted.Programme() : new Wanted.Nothing()), parameters);
        }
        return whose(caller, parameters)
                .<ResponseEntity<?>>map(user -> answer(calendars.of(id, new Wanted.FavouritesOf(user)), parameters))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("error", "Login or User ID required")));
    }

    /** What an event's {@code xcal-url} leads to. */
    @GetMapping("/v1/events/{event:[a-z0-9]+}.xcs")
    @Permits(Who.ANYONE)
    ResponseEntity<byte[]> xCal(Caller caller, @PathVariable String event) {
        return ResponseEntity.ok()
                .contentType(X_CALENDAR)
                .body(calendars.xCal(events.readableBy(caller, event)).content());
    }

    /** What an event's {@code pentabarf-url} leads to. */
    @GetMapping("/v1/events/{event:[a-z0-9]+}.xml")
    @Permits(Who.ANYONE)
    ResponseEntity<byte[]> pentabarf(Caller caller, @PathVariable String event) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(calendars.pentabarf(events.readableBy(caller, event)).content());
    }

    /** Calendar programs cannot sign in: the address of a schedule names whose it is. */
    private static Optional<Long> whose(Caller caller, Map<String, String> parameters) {
        return Optional.ofNullable(parameters.get("user_id"))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .or(() -> caller.signedInUser().map(user -> user.id()));
    }

    private static ResponseEntity<byte[]> answer(CalendarFile file, Map<String, String> parameters) {
        if (!parameters.containsKey("download")) {
            return ResponseEntity.ok().contentType(CALENDAR).body(file.content());
        }
        String name = file.identifier() + "-" + file.eventName() + "-Calendar.ics";
        return ResponseEntity.ok()
                .contentType(BYTES)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.content());
    }
}
