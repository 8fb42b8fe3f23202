package org.quintet.api.openevent;

import org.quintet.events.EventAccess;
import org.quintet.identity.User;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.Permission;
import org.springframework.stereotype.Component;

/** Open Event's named permissions, in the words and with the refusals of its server. */
@Component
class Permissions {

    static final String ORGANISERS = "event's owner, organizer or coorganizer, admin";

    private final EventAccess access;

    Permissions(EventAccess access) {
        this.access = access;
    }

    static Permission<OpenEventCaller> anyone() {
        return Permission.anyone();
    }

    /** Somebody whose address is proven may create events. */
    static Permission<OpenEventCaller> verifiedUser() {
        return new Permission<>("verified user", attempt -> {
            if (!attempt.caller().requireUser().isVerified()) {
                throw JsonApiException.forbidden(ErrorSource.text(""), "Please verify your Email");
            }
        });
    }

    /** The installation's staff. */
    static Permission<OpenEventCaller> admin() {
        return new Permission<>("admin", attempt -> {
            if (!attempt.caller().requireUser().isPlatformStaff()) {
                throw JsonApiException.forbidden(ErrorSource.text(""), "Admin access is required");
            }
        });
    }

    /** The user himself, or staff; the URL names a user. */
    static Permission<OpenEventCaller> userHimself() {
        return new Permission<>("user himself, admin", attempt -> {
            User user = attempt.caller().requireUser();
            if (!user.isPlatformStaff() && attempt.rowId() != user.id()) {
                throw JsonApiException.forbidden(ErrorSource.text(""), "Access Forbidden");
            }
        });
    }

    /** Owner, organizer or coorganizer of the event that the URL names. */
    Permission<OpenEventCaller> coorganizer() {
        return new Permission<>(ORGANISERS, this::requireCoorganizer);
    }

    private void requireCoorganizer(Attempt<OpenEventCaller> attempt) {
        attempt.caller().requireUser();
        if (!access.isOrganiser(attempt.caller().caller(), attempt.rowId())) {
            if (!access.isPresent(attempt.rowId())) {
                throw JsonApiException.notFound(ErrorSource.text(""), "Object not found.");
            }
            throw notCoorganizer();
        }
    }

    /** The refusal of those who do not organise the event. */
    static JsonApiException notCoorganizer() {
        return JsonApiException.forbidden(ErrorSource.text(""), "Co-organizer access is required.");
    }
}
