package org.quintet.api.openevent;

import java.util.Optional;
import java.util.function.Function;
import org.quintet.events.EventAccess;
import org.quintet.identity.User;
import org.quintet.installation.UserPermissions;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.Permission;
import org.springframework.stereotype.Component;

/** Open Event's named permissions, in the words and with the refusals of its server. */
@Component
public class Permissions {

    private final EventAccess access;
    private final UserPermissions userPermissions;

    Permissions(EventAccess access, UserPermissions userPermissions) {
        this.access = access;
        this.userPermissions = userPermissions;
    }

    /** Everybody, signed in or not. */
    public static Permission<OpenEventCaller> anyone() {
        return Permission.anyone();
    }

    /** Somebody whose address is proven may create events, and others if the installation lets them. */
    public Permission<OpenEventCaller> eventCreator() {
        return new Permission<>("user who may create events", attempt -> {
            if (!userPermissions.allows(
                    UserPermissions.CREATE_EVENT, attempt.caller().requireUser())) {
                throw JsonApiException.forbidden(ErrorSource.text(""), "Please verify your Email");
            }
        });
    }

    /** Refuses somebody who may not publish events. */
    public void requirePublisher(OpenEventCaller caller) {
        if (!userPermissions.allows(UserPermissions.PUBLISH_EVENT, caller.requireUser())) {
            throw JsonApiException.forbidden(ErrorSource.text(""), "Only verified accounts can publish events");
        }
    }

    /** The installation's staff. */
    public static Permission<OpenEventCaller> admin() {
        return new Permission<>("admin", attempt -> {
            if (!attempt.caller().requireUser().isPlatformStaff()) {
                throw JsonApiException.forbidden(ErrorSource.text(""), "Admin access is required");
            }
        });
    }

    /** The user himself, or staff; the URL names a user. */
    public static Permission<OpenEventCaller> userHimself() {
        return new Permission<>("user himself, admin", attempt -> {
            User user = attempt.caller().requireUser();
            if (!user.isPlatformStaff() && attempt.rowId() != user.id()) {
                throw forbidden();
            }
        });
    }

    /** The user under whose URL something is listed, or staff. */
    public static Permission<OpenEventCaller> belowUserHimself() {
        return new Permission<>("user himself, admin", attempt -> {
            User user = attempt.caller().requireUser();
            if (!user.isPlatformStaff() && !attempt.parent().orElseThrow().id().equals(Long.toString(user.id()))) {
                throw forbidden();
            }
        });
    }

    /** Somebody with a valid token. */
    public static Permission<OpenEventCaller> signedIn() {
        return new Permission<>("signed in", attempt -> attempt.caller().requireUser());
    }

    /** Somebody with a valid token; whether he is {@code who} is told by the body, and checked when that is read. */
    public static Permission<OpenEventCaller> toldByBody(String who) {
        return new Permission<>(who, signedIn().check());
    }

    /** Whoever has {@code authority} at the event that the URL names as its item. */
    public Permission<OpenEventCaller> atEvent(EventAuthority authority) {
        return at(authority, attempt -> Optional.of(attempt.rowId()));
    }

    /** Whoever has {@code authority} at the event under whose URL something is listed or read. */
    public Permission<OpenEventCaller> atParentEvent(EventAuthority authority) {
        return at(
                authority,
                attempt ->
                        Optional.of(Long.valueOf(attempt.parent().orElseThrow().id())));
    }

    /** Those who organise the event under whose URL something is listed that is not for everybody. */
    public Permission<OpenEventCaller> organisersOfParentEvent() {
        return new Permission<>(
                EventAuthority.COORGANIZER.who(),
                attempt -> {
                    User user = attempt.caller().requireUser();
                    String event = attempt.parent().orElseThrow().id();
                    if (!has(user, EventAuthority.COORGANIZER, Long.parseLong(event))) {
                        throw JsonApiException.forbidden(
                                ErrorSource.parameter("event_id"), "You don't have access to event " + event);
                    }
                },
                true);
    }

    /**
     * Whoever has {@code authority} at an event.
     *
     * @param event finds the event's id, and nothing if what the URL names is not there
     */
    public Permission<OpenEventCaller> at(
            EventAuthority authority, Function<Attempt<OpenEventCaller>, Optional<Long>> event) {
        return new Permission<>(authority.who(), attempt -> {
            User user = attempt.caller().requireUser();
            long eventId = event.apply(attempt).orElseThrow(Permissions::notThere);
            if (!has(user, authority, eventId)) {
                throw access.isPresent(eventId) ? authority.refusal() : notThere();
            }
        });
    }

    /** Refuses a caller without {@code authority} at the event, be there such an event or not. */
    public void require(OpenEventCaller caller, EventAuthority authority, long eventId) {
        if (!has(caller, authority, eventId)) {
            throw authority.refusal();
        }
    }

    /** Whether the caller, who must be signed in, has {@code authority} at the event. */
    public boolean has(OpenEventCaller caller, EventAuthority authority, long eventId) {
        return has(caller.requireUser(), authority, eventId);
    }

    private boolean has(User user, EventAuthority authority, long eventId) {
        return user.isPlatformStaff() || access.holds(user, eventId, authority.roles());
    }

    /** The refusal of those who have no business there. */
    public static JsonApiException forbidden() {
        return JsonApiException.forbidden(ErrorSource.text(""), "Access Forbidden");
    }

    /** What a check answers when the row that it needs is not there. */
    public static JsonApiException notThere() {
        return JsonApiException.notFound(ErrorSource.text(""), "Object not found.");
    }
}
