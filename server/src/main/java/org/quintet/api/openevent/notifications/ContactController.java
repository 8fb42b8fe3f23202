package org.quintet.api.openevent.notifications;

import static org.quintet.schema.Tables.EVENT;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.quintet.events.EventAccess;
import org.quintet.identity.Caller;
import org.quintet.identity.User;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
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

    private static final int LONGEST_QUESTION = 10_000;
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    private final DSLContext sql;
    private final ContactOrganizers contactOrganizers;

    ContactController(DSLContext sql, ContactOrganizers contactOrganizers) {
        this.sql = sql;
        this.contactOrganizers = contactOrganizers;
    }

    /** The member {@code email} is the text of the mail, not an address. */
    @PostMapping("/v1/events/{event}/contact-organizer")
    @Permits(Who.SIGNED_IN)
    Map<String, Boolean> contact(Caller caller, @PathVariable String event, JsonBody body) {
        User sender = caller.requireUser();
        long eventId = readableBy(caller, event);
        Problems problems = new Problems();
        Optional<String> question =
                new JsonFields(body.objectOrEmpty(), problems).requiredString("email", LONGEST_QUESTION);
        problems.throwIfAny();
        contactOrganizers.execute(sender, eventId, question.orElseThrow());
        return Map.of("success", true);
    }

    /** The event of that id or identifier; digits alone are an id. */
    private long readableBy(Caller caller, String named) {
        Condition same = ID.matcher(named).matches()
                ? EVENT.ID.eq(Long.valueOf(named))
                : EVENT.IDENTIFIER.eq(named.replace("\0", ""));
        return sql.select(EVENT.ID)
                .from(EVENT)
                .where(same)
                .and(EventAccess.present())
                .and(EventAccess.readablePublicly().or(EventAccess.staffedBy(caller)))
                .fetchOptional(EVENT.ID)
                .orElseThrow(() ->
                        JsonApiException.notFound(ErrorSource.parameter("event_id"), "Event: " + named + " not found"));
    }
}
