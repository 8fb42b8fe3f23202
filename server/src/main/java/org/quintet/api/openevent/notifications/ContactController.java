package org.quintet.api.openevent.notifications;

import java.util.Map;
import java.util.Optional;
import org.quintet.api.openevent.events.EventOfUrl;
import org.quintet.identity.Caller;
import org.quintet.identity.User;
import org.quintet.notifications.ContactOrganizers;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets a visitor ask those who organize an event; the frontend's event page calls it. */
@RestController
class ContactController {

    private final EventOfUrl events;
    private final ContactOrganizers contactOrganizers;

    ContactController(EventOfUrl events, ContactOrganizers contactOrganizers) {
        this.events = events;
        this.contactOrganizers = contactOrganizers;
    }

    /** The member {@code email} is the text of the mail, not an address. */
    @PostMapping("/v1/events/{event}/contact-organizer")
    @Permits(Who.SIGNED_IN)
    Map<String, Boolean> contact(Caller caller, @PathVariable String event, JsonBody body) {
        User sender = caller.requireUser();
        long eventId = events.readableBy(caller, event);
        Problems problems = new Problems();
        Optional<String> question =
                new JsonFields(body.objectOrEmpty(), problems).requiredString("email", Integer.MAX_VALUE);
        problems.throwIfAny();
        contactOrganizers.execute(sender, eventId, question.orElseThrow());
        return Map.of("success", true);
    }
}
