package org.quintet.notifications;

import static org.quintet.schema.Tables.EVENT;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.quintet.events.EventAccess;
import org.quintet.events.EventContacts;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.limits.RateLimit;
import org.quintet.platform.limits.RateLimits;
import org.quintet.platform.usecases.UseCase;

/** Passes a user's question on to those who organize an event, and a copy to himself. */
@UseCase
public class ContactOrganizers {

    private static final String ACTION = "contact_organizers";
    private static final int LONGEST_QUESTION = 10_000;
    private static final int QUESTIONS = 10;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final DSLContext sql;
    private final EventContacts contacts;
    private final QueueMail queueMail;
    private final RateLimit limit;

    ContactOrganizers(DSLContext sql, EventContacts contacts, QueueMail queueMail, RateLimits limits) {
        this.sql = sql;
        this.contacts = contacts;
        this.queueMail = queueMail;
        this.limit = limits.of(QUESTIONS, WINDOW);
    }

    /**
     * Sends the question to the event's owner and, unseen, to the other organizers; their answers go to the sender.
     *
     * @param eventId an event that {@code sender} may read
     * @throws Failure.NotFound if there is no such event
     * @throws Failure.Invalid if the question is blank or too long
     * @throws Failure.TooManyRequests if {@code sender} asked more than ten times within an hour
     */
    public void execute(User sender, long eventId, String question) {
        String event = sql.select(EVENT.NAME)
                .from(EVENT)
                .where(EVENT.ID.eq(eventId))
                .and(EventAccess.present())
                .fetchOptional(EVENT.NAME)
                .orElseThrow(() -> new Failure.NotFound("event"));
        if (question.isBlank() || question.length() > LONGEST_QUESTION) {
            throw new Failure.Invalid("email", "Must have 1 to " + LONGEST_QUESTION + " characters");
        }
        limit.count(Long.toString(sender.id()));
        List<String> organizers = contacts.addresses(eventId);
        if (!organizers.isEmpty()) {
            send(sender, event, question, organizers.getFirst(), organizers.subList(1, organizers.size()));
        }
        send(sender, event, question, sender.email(), List.of());
    }

    private void send(User sender, String event, String question, String recipient, List<String> blindCopies) {
        Map<String, String> words =
                Map.of("name", sender.nameOrEmail(), "email", sender.email(), "event", event, "message", question);
        queueMail.execute(new NewMail(
                ACTION + ":" + UUID.randomUUID(), ACTION, recipient, words, Optional.of(sender.email()), blindCopies));
    }
}
