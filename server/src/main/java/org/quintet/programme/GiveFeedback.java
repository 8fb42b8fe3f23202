package org.quintet.programme;

import static org.quintet.schema.Tables.FEEDBACK;
import static org.quintet.schema.Tables.SESSION;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.database.Constraints;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.programme.sessions.SessionPeople;
import org.quintet.programme.sessions.Sessions;
import org.quintet.schema.tables.records.FeedbackRecord;

/** Says what somebody thinks of an event, or what an organiser thinks of a session (Open Event, Feedback). */
@UseCase
public class GiveFeedback {

    private static final String SECOND_ONE = "feedback_on_session";
    private static final BigDecimal TWO = BigDecimal.TWO;

    private final DSLContext sql;
    private final SessionPeople people;

    GiveFeedback(DSLContext sql, SessionPeople people) {
        this.sql = sql;
        this.people = people;
    }

    /** What somebody has an opinion on. */
    public sealed interface Subject {

        record OfEvent(long eventId) implements Subject {}

        record OfSession(long sessionId) implements Subject {}
    }

    /**
     * Returns the id of the new feedback. The rating is kept in steps of a half.
     *
     * @param author whose opinion it is; {@code actor} himself, unless he is of the installation's staff
     * @throws Failure.NotFound if there is no such session
     * @throws Failure.NotAllowed if {@code author} is somebody else, or {@code actor} does not organise the session's event
     * @throws Failure.Conflict if he has said what he thinks of that session
     */
    public long execute(User actor, long author, Subject subject, BigDecimal rating, Optional<String> comment) {
        if (author != actor.id() && !actor.isPlatformStaff()) {
            throw new Failure.NotAllowed("Only the user himself gives feedback");
        }
        FeedbackRecord feedback = new FeedbackRecord();
        feedback.setUserId(author);
        feedback.setRating(
                rating.multiply(TWO).setScale(0, RoundingMode.HALF_EVEN).divide(TWO));
        feedback.setComment(comment.orElse(null));
        switch (subject) {
            case Subject.OfEvent event -> feedback.setEventId(event.eventId());
            case Subject.OfSession session -> {
                requireOrganiser(actor, session.sessionId());
                feedback.setSessionId(session.sessionId());
            }
        }
        return insert(feedback);
    }

    private void requireOrganiser(User actor, long sessionId) {
        long eventId = sql.select(SESSION.EVENT_ID)
                .from(SESSION)
                .where(SESSION.ID.eq(sessionId))
                .and(Sessions.present())
                .fetchOptional(SESSION.EVENT_ID)
                .orElseThrow(() -> new Failure.NotFound("session"));
        if (!people.organises(actor, eventId)) {
            throw new Failure.NotAllowed("Event co-organizer access required");
        }
    }

    private long insert(FeedbackRecord feedback) {
        try {
            return sql.insertInto(FEEDBACK)
                    .set(feedback)
                    .returning(FEEDBACK.ID)
                    .fetchSingle()
                    .getId();
        } catch (RuntimeException e) {
            throw Constraints.isBroken(SECOND_ONE, e)
                    ? new Failure.Conflict("session", "Feedback already exists for this session")
                    : e;
        }
    }
}
