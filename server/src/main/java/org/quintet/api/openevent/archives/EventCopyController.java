package org.quintet.api.openevent.archives;

import java.util.Map;
import org.quintet.api.openevent.events.EventOfUrl;
import org.quintet.events.CopyEvent;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Makes another event like one (document, group Event Copy). */
@RestController
class EventCopyController {

    private final EventOfUrl events;
    private final CopyEvent copyEvent;

    EventCopyController(EventOfUrl events, CopyEvent copyEvent) {
        this.events = events;
        this.copyEvent = copyEvent;
    }

    @PostMapping("/v1/events/{event}/copy")
    @Permits(Who.SIGNED_IN)
    ResponseEntity<Map<String, Object>> copy(@PathVariable String event, User user) {
        try {
            EventRecord copy = copyEvent.execute(user, events.named(event));
            return ResponseEntity.ok(Map.of("id", copy.getId(), "identifier", copy.getIdentifier(), "copied", true));
        } catch (Failure.NotAllowed e) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).body(Map.of("error", e.message()));
        }
    }
}
