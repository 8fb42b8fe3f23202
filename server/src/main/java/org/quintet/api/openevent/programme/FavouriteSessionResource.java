package org.quintet.api.openevent.programme;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.schema.Tables.SESSION;
import static org.quintet.schema.Tables.USERS;
import static org.quintet.schema.Tables.USER_FAVOURITE_SESSION;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.identity.User;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.Permission;
import org.quintet.jsonapi.ResourceType;
import org.quintet.programme.sessions.SessionPeople;
import org.springframework.stereotype.Component;

/**
 * Type {@code user-favourite-session}: a session that somebody likes (document, group Favourite Sessions). The item's URL has
 * the session's id, as the document says, or the favourite's own, as clients do; no number is both.
 */
@Component
class FavouriteSessionResource implements OpenEventResource {

    private static final String REFUSAL = "User or Co-Organizer level access required";

    private final DSLContext sql;
    private final SessionPeople people;
    private final ResourceType<OpenEventCaller> type;

    FavouriteSessionResource(DSLContext sql, SessionPeople people) {
        this.sql = sql;
        this.people = people;
        this.type = ResourceType.<OpenEventCaller>named("user-favourite-session")
                .stored(USER_FAVOURITE_SESSION, USER_FAVOURITE_SESSION.ID)
                .visibleRows(FavouriteSessionResource::rows)
                .foundBy(USER_FAVOURITE_SESSION.ID, this::named)
                .list(Permissions.admin())
                .listUnder("user", "favourite-sessions", publicUser())
                .listUnder("session", "favourites", Permissions.anyone())
                .listUnder("event", "session-favourites", Permissions.anyone())
                .create(Permissions.signedIn())
                .get(owner())
                .delete(owner())
                .beforeCreate(this::ofCaller)
                .toOne("session", USER_FAVOURITE_SESSION.SESSION_ID, "session", it -> it.required())
                .toOne(
                        "user",
                        USER_FAVOURITE_SESSION.USER_ID,
                        "user",
                        it -> it.readOnly().relatedAt("/favourite-sessions/{id}/user"))
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    /** The caller's own. */
    static Condition ofCaller(OpenEventCaller caller) {
        return caller.caller().ifSignedIn(user -> USER_FAVOURITE_SESSION.USER_ID.eq(user.id()));
    }

    /** Of sessions that exist for the caller. */
    private static Condition rows(Attempt<OpenEventCaller> attempt) {
        return exists(selectOne()
                .from(SESSION)
                .where(SESSION.ID.eq(USER_FAVOURITE_SESSION.SESSION_ID))
                .and(SESSION.DELETED_AT.isNull())
                .and(SessionVisibility.rows(attempt)));
    }

    private Optional<String> named(Attempt<OpenEventCaller> attempt) {
        User user = attempt.caller().requireUser();
        String id = attempt.variables().getOrDefault("id", "");
        if (!id.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        long number = Long.parseLong(id);
        Condition ownOfSession =
                USER_FAVOURITE_SESSION.SESSION_ID.eq(number).and(USER_FAVOURITE_SESSION.USER_ID.eq(user.id()));
        return sql.select(USER_FAVOURITE_SESSION.ID)
                .from(USER_FAVOURITE_SESSION)
                .where(USER_FAVOURITE_SESSION.ID.eq(number).or(ownOfSession))
                .fetchOptional(row -> Long.toString(row.value1()));
    }

    /** Whose favourite it is, and organisers of the session's event. */
    private Permission<OpenEventCaller> owner() {
        return new Permission<>("user himself, event's organisers, admin", attempt -> {
            User user = attempt.caller().requireUser();
            var favourite = sql.select(USER_FAVOURITE_SESSION.USER_ID, SESSION.EVENT_ID)
                    .from(USER_FAVOURITE_SESSION)
                    .join(SESSION)
                    .on(SESSION.ID.eq(USER_FAVOURITE_SESSION.SESSION_ID))
                    .where(USER_FAVOURITE_SESSION.ID.eq(attempt.rowId()))
                    .fetchOptional()
                    .orElseThrow(Permissions::notThere);
            if (favourite.value1() != user.id() && !people.organises(user, favourite.value2())) {
                throw JsonApiException.forbidden(ErrorSource.text(""), REFUSAL);
            }
        });
    }

    /** The user himself, staff, and everybody if he lets himself be seen. */
    private Permission<OpenEventCaller> publicUser() {
        return new Permission<>("user himself, admin; anyone if the user's profile is public", attempt -> {
            String user = attempt.parent().orElseThrow().id();
            boolean isPublic =
                    sql.fetchExists(USERS, USERS.ID.eq(Long.valueOf(user)).and(USERS.IS_PROFILE_PUBLIC.isTrue()));
            if (!isPublic) {
                Permissions.belowUserHimself().check().accept(attempt);
            }
        });
    }

    private Changes ofCaller(Attempt<OpenEventCaller> attempt, Changes changes) {
        User user = attempt.caller().requireUser();
        boolean isLiked = sql.fetchExists(
                USER_FAVOURITE_SESSION,
                USER_FAVOURITE_SESSION
                        .USER_ID
                        .eq(user.id())
                        .and(USER_FAVOURITE_SESSION.SESSION_ID.eq(
                                changes.relatedId("session").orElse(0L))));
        if (isLiked) {
            throw JsonApiException.conflict(
                    ErrorSource.pointer("/data/relationships/session"), "Session already favourited");
        }
        return changes.with(USER_FAVOURITE_SESSION.USER_ID, user.id());
    }
}
