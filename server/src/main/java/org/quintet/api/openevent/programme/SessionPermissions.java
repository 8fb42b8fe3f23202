package org.quintet.api.openevent.programme;

import static org.quintet.schema.Tables.SESSION;
import static org.quintet.schema.Tables.SPEAKER;
import static org.quintet.schema.Tables.SPEAKER_INVITE;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Table;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.Permissions;
import org.quintet.identity.User;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.Permission;
import org.quintet.programme.sessions.SessionPeople;
import org.springframework.stereotype.Component;

/** Who may do what with sessions and speakers. */
@Component
class SessionPermissions {

    private static final String PARTICIPANT = "session's creator or speaker, event's organisers, admin";

    private final DSLContext sql;
    private final SessionPeople people;

    SessionPermissions(DSLContext sql, SessionPeople people) {
        this.sql = sql;
        this.people = people;
    }

    /** Whoever takes part in the session that the URL names, or organises its event. */
    Permission<OpenEventCaller> participant() {
        return new Permission<>(
                PARTICIPANT,
                attempt -> require(attempt, SESSION, SESSION.ID, SESSION.ID, SESSION.EVENT_ID, "Access denied."));
    }

    /** As {@link #participant}, of the session under whose URL something is listed. */
    Permission<OpenEventCaller> belowParticipant() {
        return new Permission<>(PARTICIPANT, attempt -> {
            long session = Long.parseLong(attempt.parent().orElseThrow().id());
            require(attempt.caller().requireUser(), session, eventOf(session), "Speaker access is required.");
        });
    }

    /** As {@link #participant}, of the session that the invitation in the URL is for. */
    Permission<OpenEventCaller> inviter() {
        return new Permission<>(
                PARTICIPANT,
                attempt -> require(
                        attempt,
                        SPEAKER_INVITE,
                        SPEAKER_INVITE.ID,
                        SPEAKER_INVITE.SESSION_ID,
                        SPEAKER_INVITE.EVENT_ID,
                        "Speaker access is required."));
    }

    /** Whoever is the speaker that the URL names, or organises the event. */
    Permission<OpenEventCaller> speaker() {
        return new Permission<>("speaker himself, event's organisers, admin", attempt -> {
            User user = attempt.caller().requireUser();
            long event = sql.select(SPEAKER.EVENT_ID)
                    .from(SPEAKER)
                    .where(SPEAKER.ID.eq(attempt.rowId()))
                    .fetchOptional(SPEAKER.EVENT_ID)
                    .orElseThrow(Permissions::notThere);
            boolean himself =
                    sql.fetchExists(SPEAKER, SPEAKER.ID.eq(attempt.rowId()).and(SessionPeople.isSpeaker(user)));
            if (!himself && !people.organises(user, event)) {
                throw JsonApiException.forbidden(ErrorSource.text(""), "Detail ownership is required, access denied.");
            }
        });
    }

    /** Whether {@code user} takes part in the session, or organises its event. */
    boolean takesPart(User user, long session, long event) {
        return people.organises(user, event) || people.takesPart(user, session);
    }

    private void require(
            Attempt<OpenEventCaller> attempt,
            Table<?> table,
            Field<Long> id,
            Field<Long> session,
            Field<Long> event,
            String refusal) {
        User user = attempt.caller().requireUser();
        Record2<Long, Long> row = sql.select(session, event)
                .from(table)
                .where(id.eq(attempt.rowId()))
                .fetchOptional()
                .orElseThrow(Permissions::notThere);
        require(user, row.value1(), row.value2(), refusal);
    }

    private void require(User user, long session, long event, String refusal) {
        if (!takesPart(user, session, event)) {
            throw JsonApiException.forbidden(ErrorSource.text(""), refusal);
        }
    }

    private long eventOf(long session) {
        return sql.select(SESSION.EVENT_ID)
                .from(SESSION)
                .where(SESSION.ID.eq(session))
                .fetchOptional(SESSION.EVENT_ID)
                .orElseThrow(Permissions::notThere);
    }
}
