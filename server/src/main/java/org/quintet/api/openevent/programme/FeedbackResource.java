package org.quintet.api.openevent.programme;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.number;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.FEEDBACK;
import static org.quintet.schema.Tables.SESSION;

import java.math.BigDecimal;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.events.EventVisibility;
import org.quintet.identity.User;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.Permission;
import org.quintet.jsonapi.ResourceType;
import org.quintet.programme.GiveFeedback;
import org.quintet.programme.GiveFeedback.Subject;
import org.quintet.programme.sessions.SessionPeople;
import org.springframework.stereotype.Component;

/** Type {@code feedback}: what somebody thinks of an event or of a session (document, group Feedback). */
@Component
class FeedbackResource implements OpenEventResource {

    private final DSLContext sql;
    private final SessionPeople people;
    private final GiveFeedback giveFeedback;
    private final ResourceType<OpenEventCaller> type;

    FeedbackResource(DSLContext sql, SessionPeople people, GiveFeedback giveFeedback) {
        this.sql = sql;
        this.people = people;
        this.giveFeedback = giveFeedback;
        this.type = ResourceType.<OpenEventCaller>named("feedback")
                .stored(FEEDBACK, FEEDBACK.ID)
                .at("/feedbacks")
                .numericIds()
                .softDeletedBy(FEEDBACK.DELETED_AT)
                .visibleRows(FeedbackResource::rows)
                .listUnder("event", "feedbacks", Permissions.anyone())
                .listUnder("session", "feedbacks", Permissions.anyone())
                .listUnder("user", "feedbacks", Permissions.belowUserHimself())
                .create(Permissions.signedIn())
                .get(Permissions.anyone())
                .update(author())
                .delete(author())
                .createdBy(this::create)
                .beforeUpdate((_, changes) -> onSameThing(changes))
                .attribute("rating", FEEDBACK.RATING, number().required().between(1, 5))
                .attribute("comment", FEEDBACK.COMMENT, string().nullable())
                .attribute("deleted-at", FEEDBACK.DELETED_AT, datetime().readOnly())
                .toOne("event", FEEDBACK.EVENT_ID, "event")
                .toOne("session", FEEDBACK.SESSION_ID, "session")
                .toOne("user", FEEDBACK.USER_ID, "user", it -> it.required())
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    /** On what exists for the caller. */
    private static Condition rows(Attempt<OpenEventCaller> attempt) {
        Condition onEvent = EventVisibility.rowsOf(FEEDBACK.EVENT_ID, attempt);
        Condition onSession = exists(selectOne()
                .from(SESSION)
                .where(SESSION.ID.eq(FEEDBACK.SESSION_ID))
                .and(SessionVisibility.rows(attempt)));
        return onEvent.or(onSession);
    }

    /** Whose opinion it is, or staff; of a session, only as long as he organises its event. */
    private Permission<OpenEventCaller> author() {
        return new Permission<>("author, admin", attempt -> {
            User user = attempt.caller().requireUser();
            Record2<Long, Long> feedback = sql.select(FEEDBACK.USER_ID, SESSION.EVENT_ID)
                    .from(FEEDBACK)
                    .leftJoin(SESSION)
                    .on(SESSION.ID.eq(FEEDBACK.SESSION_ID))
                    .where(FEEDBACK.ID.eq(attempt.rowId()))
                    .fetchOptional()
                    .orElseThrow(Permissions::notThere);
            boolean organises = Optional.ofNullable(feedback.value2())
                    .map(event -> people.organises(user, event))
                    .orElse(true);
            if (!user.isPlatformStaff() && (feedback.value1() != user.id() || !organises)) {
                throw JsonApiException.forbidden(ErrorSource.text(""), "Feedback can be updated only by its author");
            }
        });
    }

    private String create(Attempt<OpenEventCaller> attempt, Changes changes) {
        User user = attempt.caller().requireUser();
        long author = changes.relatedId("user").orElse(0L);
        if (author != user.id() && !user.isPlatformStaff()) {
            throw JsonApiException.notFound(
                    ErrorSource.pointer("/data/relationships/user"), "User: " + author + " doesn't match auth key");
        }
        return Long.toString(giveFeedback.execute(
                user,
                author,
                subject(changes),
                changes.value("rating", BigDecimal.class).orElseThrow(),
                changes.text("comment")));
    }

    private static Subject subject(Changes changes) {
        Optional<Subject> event = changes.relatedId("event").map(Subject.OfEvent::new);
        Optional<Subject> session = changes.relatedId("session").map(Subject.OfSession::new);
        if (event.isPresent() == session.isPresent()) {
            throw JsonApiException.unprocessable(
                    ErrorSource.pointer(""), "Only one relationship between event and session is allowed");
        }
        return event.or(() -> session).orElseThrow();
    }

    /** What it is about, and whose it is, does not change: clients send it back. */
    private static Changes onSameThing(Changes changes) {
        return changes.without("event").without("session").without("user");
    }
}
