package org.quintet.notifications;

import static org.quintet.schema.Tables.SESSION;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.notifications.SessionLetters.Letter;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.limits.RateLimit;
import org.quintet.platform.limits.RateLimits;
import org.quintet.platform.text.RichText;
import org.quintet.platform.usecases.UseCase;
import org.quintet.programme.sessions.SessionPeople;
import org.quintet.programme.sessions.SessionState;

/** Writes to the speakers of a session: what the state of the session says, or other words (Open Event's frontend). */
@UseCase
public class WriteToSpeakers {

    private static final int LETTERS = 60;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final DSLContext sql;
    private final SessionPeople people;
    private final SessionMail mail;
    private final RateLimit limit;

    WriteToSpeakers(DSLContext sql, SessionPeople people, SessionMail mail, RateLimits limits) {
        this.sql = sql;
        this.people = people;
        this.mail = mail;
        this.limit = limits.of(LETTERS, WINDOW);
    }

    /** What the letter says instead of the usual, and who gets a copy. */
    public record Words(Optional<String> subject, Optional<String> message, List<String> copies) {}

    /**
     * Queues the mails.
     *
     * @throws Failure.NotFound if there is no such session
     * @throws Failure.NotAllowed if {@code sender} has nothing to do with it
     * @throws Failure.TooManyRequests if he wrote sixty times within an hour
     */
    public void execute(User sender, long sessionId, Words words) {
        var session = sql.select(SESSION.EVENT_ID, SESSION.STATE)
                .from(SESSION)
                .where(SESSION.ID.eq(sessionId))
                .and(SESSION.DELETED_AT.isNull())
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("session"));
        if (!people.organises(sender, session.value1()) && !people.takesPart(sender, sessionId)) {
            throw new Failure.NotAllowed("Access denied.");
        }
        limit.count(Long.toString(sender.id()));
        Letter usual = SessionLetters.of(SessionState.of(session.value2()))
                .or(() -> SessionLetters.of(SessionState.PENDING))
                .orElseThrow();
        Letter letter = new Letter(
                words.subject().orElse(usual.subject()),
                words.message().map(RichText::clean).orElse(usual.message()));
        mail.send(sessionId, letter, UUID.randomUUID().toString(), words.copies());
    }
}
