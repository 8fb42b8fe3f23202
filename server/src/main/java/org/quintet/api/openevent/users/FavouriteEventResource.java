package org.quintet.api.openevent.users;

import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.schema.Tables.USER_FAVOURITE_EVENT;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
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
import org.springframework.stereotype.Component;

/**
 * Type {@code user-favourite-event}: an event that somebody likes (document, group Favourite Events). The item's URL has the
 * event's id; a caller has one favourite for it, or none.
 */
@Component
class FavouriteEventResource implements OpenEventResource {

    private final DSLContext sql;
    private final ResourceType<OpenEventCaller> type;

    FavouriteEventResource(DSLContext sql) {
        this.sql = sql;
        this.type = ResourceType.<OpenEventCaller>named("user-favourite-event")
                .stored(USER_FAVOURITE_EVENT, USER_FAVOURITE_EVENT.ID)
                .softDeletedBy(USER_FAVOURITE_EVENT.DELETED_AT)
                .visibleRows(FavouriteEventResource::own)
                .foundBy(USER_FAVOURITE_EVENT.EVENT_ID, this::ofEvent)
                .list(Permissions.signedIn())
                .listUnder("user", "favourite-events", Permissions.belowUserHimself())
                .create(new Permission<>("signed in", FavouriteEventResource::requireUser))
                .get(Permissions.signedIn())
                .delete(Permissions.signedIn())
                .beforeCreate(this::ofCaller)
                .attribute(
                        "deleted-at",
                        USER_FAVOURITE_EVENT.DELETED_AT,
                        datetime().readOnly())
                .toOne("event", USER_FAVOURITE_EVENT.EVENT_ID, "event", it -> it.required())
                .toOne(
                        "user",
                        USER_FAVOURITE_EVENT.USER_ID,
                        "user",
                        it -> it.readOnly().relatedAt("/favourite-events/{id}/user"))
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private Optional<String> ofEvent(Attempt<OpenEventCaller> attempt) {
        User user = attempt.caller().requireUser();
        String event = attempt.variables().getOrDefault("id", "");
        return event.matches("\\d{1,18}") ? favourite(user, Long.parseLong(event)) : Optional.empty();
    }

    private Optional<String> favourite(User user, long eventId) {
        return sql.select(USER_FAVOURITE_EVENT.ID)
                .from(USER_FAVOURITE_EVENT)
                .where(USER_FAVOURITE_EVENT.USER_ID.eq(user.id()))
                .and(USER_FAVOURITE_EVENT.EVENT_ID.eq(eventId))
                .and(USER_FAVOURITE_EVENT.DELETED_AT.isNull())
                .fetchOptional(row -> Long.toString(row.value1()));
    }

    /** Nobody's favourites are anybody else's business, but staff's under the user's URL. */
    private static Condition own(Attempt<OpenEventCaller> attempt) {
        Condition own = attempt.parent().isPresent() && attempt.caller().isStaff()
                ? DSL.noCondition()
                : attempt.caller().caller().ifSignedIn(user -> USER_FAVOURITE_EVENT.USER_ID.eq(user.id()));
        return own.and(EventVisibility.rowsOf(USER_FAVOURITE_EVENT.EVENT_ID, attempt));
    }

    private static void requireUser(Attempt<OpenEventCaller> attempt) {
        if (attempt.caller().caller().signedInUser().isEmpty()) {
            throw JsonApiException.forbidden(ErrorSource.text(""), "Only Authorized Users can favourite an event");
        }
    }

    private Changes ofCaller(Attempt<OpenEventCaller> attempt, Changes changes) {
        User user = attempt.caller().requireUser();
        if (changes.relatedId("event").flatMap(event -> favourite(user, event)).isPresent()) {
            throw JsonApiException.conflict(
                    ErrorSource.pointer("/data/relationships/event"), "Event already favourited");
        }
        return changes.with(USER_FAVOURITE_EVENT.USER_ID, user.id());
    }
}
