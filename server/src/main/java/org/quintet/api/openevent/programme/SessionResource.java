package org.quintet.api.openevent.programme;

import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.quintet.jsonapi.AttributeRules.bool;
import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.jsonapi.AttributeRules.json;
import static org.quintet.jsonapi.AttributeRules.number;
import static org.quintet.jsonapi.AttributeRules.oneOf;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.jsonapi.AttributeRules.url;
import static org.quintet.schema.Tables.EXHIBITOR_SESSION;
import static org.quintet.schema.Tables.FEEDBACK;
import static org.quintet.schema.Tables.SESSION;
import static org.quintet.schema.Tables.SESSION_SPEAKER;
import static org.quintet.schema.Tables.SPEAKER_INVITE;
import static org.quintet.schema.Tables.STATION_STORE_PAX;
import static org.quintet.schema.Tables.USER_FAVOURITE_SESSION;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.identity.User;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.AttributeRules;
import org.quintet.jsonapi.Between;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ResourceDeclaration;
import org.quintet.jsonapi.ResourceType;
import org.quintet.platform.text.RichText;
import org.quintet.programme.sessions.RemoveSession;
import org.quintet.programme.sessions.RestoreSession;
import org.quintet.programme.sessions.ReviseSession;
import org.quintet.programme.sessions.SessionState;
import org.quintet.programme.sessions.SubmitSession;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Type {@code session} (document, group Sessions). Two planned sessions in one room at the same time are a conflict, unless
 * the query parameter {@code allow-overlap=true} says that they are meant.
 */
@Component
class SessionResource implements OpenEventResource {

    private static final String STAFF = "staff";

    private static final Condition RATED = FEEDBACK.SESSION_ID.eq(SESSION.ID).and(FEEDBACK.DELETED_AT.isNull());
    private static final Field<BigDecimal> AVERAGE_RATING =
            coalesce(field(select(avg(FEEDBACK.RATING)).from(FEEDBACK).where(RATED)), inline(BigDecimal.ZERO));
    private static final Field<Integer> RATING_COUNT =
            field(selectCount().from(FEEDBACK).where(RATED));
    private static final Field<Integer> FAVOURITE_COUNT =
            field(selectCount().from(USER_FAVOURITE_SESSION).where(USER_FAVOURITE_SESSION.SESSION_ID.eq(SESSION.ID)));

    private final SubmitSession submitSession;
    private final ReviseSession reviseSession;
    private final RemoveSession removeSession;
    private final RestoreSession restoreSession;
    private final ResourceType<OpenEventCaller> type;

    SessionResource(
            SessionPermissions permissions,
            SubmitSession submitSession,
            ReviseSession reviseSession,
            RemoveSession removeSession,
            RestoreSession restoreSession) {
        this.submitSession = submitSession;
        this.reviseSession = reviseSession;
        this.removeSession = removeSession;
        this.restoreSession = restoreSession;
        this.type = declaration(permissions);
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private ResourceType<OpenEventCaller> declaration(SessionPermissions permissions) {
        ResourceDeclaration<OpenEventCaller> session = ResourceType.<OpenEventCaller>named("session")
                .stored(SESSION, SESSION.ID)
                .at("/sessions")
                .softDeletedBy(SESSION.DELETED_AT)
                .visibleRows(SessionVisibility::rows)
                .views((attempt, _) -> attempt.caller().isStaff() ? Set.of(STAFF) : Set.of())
                .list(Permissions.admin())
                .listUnder("event", "sessions", Permissions.anyone())
                .listUnder("track", "sessions", Permissions.anyone())
                .listUnder("session-type", "sessions", Permissions.anyone())
                .listUnder("microlocation", "sessions", Permissions.anyone())
                .listUnder("speaker", "sessions", Permissions.anyone())
                .listUnder("exhibitor", "sessions", Permissions.anyone())
                .listUnder("user", "sessions", Permissions.belowUserHimself())
                .create(Permissions.signedIn())
                .get(Permissions.anyone())
                .update(permissions.participant())
                .delete(permissions.participant())
                .createdBy(this::create)
                .updatedBy(this::update)
                .deletedBy(attempt -> removeSession.execute(attempt.caller().requireUser(), attempt.rowId()));
        attributes(session);
        relationships(session);
        return session.declared();
    }

    private static void attributes(ResourceDeclaration<OpenEventCaller> session) {
        session.attribute("title", SESSION.TITLE, string().required())
                .attribute("subtitle", SESSION.SUBTITLE, string().nullable())
                .attribute(
                        "level",
                        SESSION.LEVEL,
                        oneOf("Beginner", "Intermediate", "Advanced", "Expert").nullable())
                .attribute("short-abstract", SESSION.SHORT_ABSTRACT, html())
                .attribute("long-abstract", SESSION.LONG_ABSTRACT, html())
                .attribute("comments", SESSION.COMMENTS, html())
                .attribute("starts-at", SESSION.STARTS_AT, datetime().nullable())
                .attribute("ends-at", SESSION.ENDS_AT, datetime().nullable())
                .attribute("language", SESSION.LANGUAGE, string().nullable())
                .attribute("slides-url", SESSION.SLIDES_URL, url().nullable())
                .attribute(
                        "slides", SESSION.SLIDES, json().nullable().satisfying(slides -> ((JsonNode) slides).isArray()))
                .attribute("video-url", SESSION.VIDEO_URL, url().nullable())
                .attribute("audio-url", SESSION.AUDIO_URL, url().nullable())
                .attribute("signup-url", SESSION.SIGNUP_URL, url().nullable())
                .attribute("website", SESSION.WEBSITE, url().nullable())
                .attribute("facebook", SESSION.FACEBOOK, url().nullable())
                .attribute("twitter", SESSION.TWITTER, url().nullable())
                .attribute("github", SESSION.GITHUB, url().nullable())
                .attribute("gitlab", SESSION.GITLAB, url().nullable())
                .attribute("instagram", SESSION.INSTAGRAM, url().nullable())
                .attribute("linkedin", SESSION.LINKEDIN, url().nullable())
                .attribute("mastodon", SESSION.MASTODON, url().nullable())
                .attribute(
                        "state",
                        SESSION.STATE,
                        oneOf(Arrays.stream(SessionState.values())
                                .map(SessionState::word)
                                .toArray(String[]::new)))
                .attribute("submitted-at", SESSION.SUBMITTED_AT, datetime().nullable())
                .attribute("is-mail-sent", SESSION.IS_MAIL_SENT, bool())
                .attribute("is-locked", SESSION.IS_LOCKED, bool())
                .attribute("complex-field-values", SESSION.COMPLEX_FIELD_VALUES, json().nullable())
                .input("send-email", bool().nullable())
                .computed("average-rating", AVERAGE_RATING, number())
                .computed("rating-count", RATING_COUNT, integer())
                .computed("favourite-count", FAVOURITE_COUNT, integer())
                .attribute("created-at", SESSION.CREATED_AT, datetime().readOnly())
                .attribute("last-modified-at", SESSION.UPDATED_AT, datetime().readOnly())
                // the installation's staff brings back what was deleted
                .attribute(
                        "deleted-at", SESSION.DELETED_AT, datetime().nullable().writableIn(STAFF));
    }

    private static void relationships(ResourceDeclaration<OpenEventCaller> session) {
        session.toOne("event", SESSION.EVENT_ID, "event", it -> it.required())
                .toOne("track", SESSION.TRACK_ID, "track", it -> it.nullable())
                .toOne("session-type", SESSION.SESSION_TYPE_ID, "session-type", it -> it.nullable())
                .toOne("microlocation", SESSION.MICROLOCATION_ID, "microlocation", it -> it.nullable())
                .toOne("creator", SESSION.CREATED_BY, "user", it -> it.readOnly())
                .toManyThrough(
                        "speakers",
                        Between.rowsOf(SESSION_SPEAKER, SESSION_SPEAKER.SESSION_ID, SESSION_SPEAKER.SPEAKER_ID),
                        "speaker",
                        it -> it)
                .toManyThrough(
                        "exhibitors",
                        Between.rowsOf(EXHIBITOR_SESSION, EXHIBITOR_SESSION.SESSION_ID, EXHIBITOR_SESSION.EXHIBITOR_ID),
                        "exhibitor",
                        it -> it.readOnly())
                .toMany("feedbacks", FEEDBACK.SESSION_ID, "feedback")
                .toMany("speaker-invites", SPEAKER_INVITE.SESSION_ID, "speaker-invite")
                .toOneFrom(
                        "favourite",
                        USER_FAVOURITE_SESSION.SESSION_ID,
                        "user-favourite-session",
                        it -> it.onlyRows(FavouriteSessionResource::ofCaller))
                .toMany(
                        "favourites",
                        USER_FAVOURITE_SESSION.SESSION_ID,
                        "user-favourite-session",
                        it -> it.relatedAt("/sessions/{id}/user-favourite-sessions")
                                .alsoNamed("favourite-sessions"))
                .toMany("station-store-paxs", STATION_STORE_PAX.SESSION_ID, "station-store-pax");
    }

    private static AttributeRules html() {
        return string().nullable().cleaned(RichText::clean);
    }

    private String create(Attempt<OpenEventCaller> attempt, Changes changes) {
        return Long.toString(submitSession.execute(
                attempt.caller().requireUser(),
                changes.relatedId("event").orElseThrow(),
                SessionTranslation.proposal(attempt, changes, type.columnValues(changes))));
    }

    private void update(Attempt<OpenEventCaller> attempt, Changes changes) {
        User user = attempt.caller().requireUser();
        boolean isRestored = changes.has("deleted-at")
                && changes.value("deleted-at", Object.class).isEmpty();
        if (isRestored) {
            restoreSession.execute(user, attempt.rowId());
        }
        reviseSession.execute(
                user, attempt.rowId(), SessionTranslation.proposal(attempt, changes, type.columnValues(changes)));
    }
}
