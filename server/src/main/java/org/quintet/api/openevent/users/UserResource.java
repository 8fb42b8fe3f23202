package org.quintet.api.openevent.users;

import static org.jooq.impl.DSL.field;
import static org.quintet.jsonapi.AttributeRules.bool;
import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.email;
import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.jsonapi.AttributeRules.url;
import static org.quintet.schema.Tables.EMAIL_NOTIFICATION;
import static org.quintet.schema.Tables.NOTIFICATION;
import static org.quintet.schema.Tables.USERS;

import org.jooq.Field;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.events.EventRole;
import org.quintet.events.EventRoles;
import org.quintet.identity.Passwords;
import org.quintet.identity.RegisterUser;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/**
 * Type {@code user} (document, group Users). Registration is open; the flags that make somebody an admin are the server's
 * to set, whatever a registration says.
 */
@Component
class UserResource implements OpenEventResource {

    private final RegisterUser registerUser;
    private final Passwords passwords;
    private final ResourceType<OpenEventCaller> type;

    UserResource(RegisterUser registerUser, Passwords passwords) {
        this.registerUser = registerUser;
        this.passwords = passwords;
        this.type = declaration();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private ResourceType<OpenEventCaller> declaration() {
        return ResourceType.<OpenEventCaller>named("user")
                .stored(USERS, USERS.ID)
                .at("/users")
                .softDeletedBy(USERS.DELETED_AT)
                .list(Permissions.admin())
                .create(Permissions.anyone())
                .get(Permissions.userHimself())
                .createdBy(this::register)
                .attribute("email", USERS.EMAIL, email().required())
                .input("password", string().required())
                .attribute("first-name", USERS.FIRST_NAME, string().nullable())
                .attribute("last-name", USERS.LAST_NAME, string().nullable())
                .attribute("public-name", USERS.PUBLIC_NAME, string().nullable())
                .attribute("is-profile-public", USERS.IS_PROFILE_PUBLIC, bool())
                .attribute("avatar-url", USERS.AVATAR_URL, url().nullable())
                .attribute("original-image-url", USERS.ORIGINAL_IMAGE_URL, url().readOnly())
                .attribute("thumbnail-image-url", USERS.THUMBNAIL_IMAGE_URL, url().readOnly())
                .attribute("small-image-url", USERS.SMALL_IMAGE_URL, url().readOnly())
                .attribute("icon-image-url", USERS.ICON_IMAGE_URL, url().readOnly())
                .attribute("was-registered-with-order", USERS.WAS_REGISTERED_WITH_ORDER, bool())
                .attribute("facebook-url", USERS.FACEBOOK_URL, url().nullable())
                .attribute("twitter-url", USERS.TWITTER_URL, url().nullable())
                .attribute("instagram-url", USERS.INSTAGRAM_URL, url().nullable())
                .attribute("google-plus-url", USERS.GOOGLE_PLUS_URL, url().nullable())
                .attribute("facebook-id", USERS.FACEBOOK_ID, integer().readOnly())
                .attribute("is-super-admin", USERS.IS_SUPER_ADMIN, bool().readOnly())
                .attribute("is-admin", USERS.IS_ADMIN, bool().readOnly())
                .attribute("is-sales-admin", USERS.IS_SALES_ADMIN, bool().readOnly())
                .attribute("is-marketer", USERS.IS_MARKETER, bool().readOnly())
                .attribute("is-blocked", USERS.IS_BLOCKED, bool().readOnly())
                .attribute("is-verified", USERS.IS_VERIFIED, bool())
                .computed("is-user-owner", holds(EventRole.OWNER), bool())
                .computed("is-user-organizer", holds(EventRole.ORGANIZER), bool())
                .computed("is-user-coorganizer", holds(EventRole.COORGANIZER), bool())
                .computed("is-user-track-organizer", holds(EventRole.TRACK_ORGANIZER), bool())
                .computed("is-user-moderator", holds(EventRole.MODERATOR), bool())
                .computed("is-user-registrar", holds(EventRole.REGISTRAR), bool())
                .attribute("details", USERS.DETAILS, string().nullable())
                .attribute("contact", USERS.CONTACT, string().nullable())
                // spelt so in the contract
                .attribute("language-prefrence", USERS.LANGUAGE_PREFERENCE, string().nullable())
                .attribute("company", USERS.COMPANY, string().nullable())
                .attribute("billing-contact-name", USERS.BILLING_CONTACT_NAME, string().nullable())
                .attribute("billing-phone", USERS.BILLING_PHONE, string().nullable())
                .attribute("billing-state", USERS.BILLING_STATE, string().nullable())
                .attribute("billing-country", USERS.BILLING_COUNTRY, string().nullable())
                .attribute("billing-tax-info", USERS.BILLING_TAX_INFO, string().nullable())
                .attribute("billing-address", USERS.BILLING_ADDRESS, string().nullable())
                .attribute("billing-city", USERS.BILLING_CITY, string().nullable())
                .attribute("billing-zip-code", USERS.BILLING_ZIP_CODE, string().nullable())
                .attribute("billing-additional-info", USERS.BILLING_ADDITIONAL_INFO, string().nullable())
                .attribute("is-rocket-chat-registered", USERS.IS_ROCKET_CHAT_REGISTERED, bool().readOnly())
                .attribute(
                        "last-accessed-at", USERS.LAST_ACCESSED_AT, datetime().readOnly())
                .attribute("created-at", USERS.CREATED_AT, datetime().readOnly())
                .attribute("deleted-at", USERS.DELETED_AT, datetime().readOnly())
                .link("events", "/users/{id}/events")
                .link("alternate-emails", "/users/{id}/alternate-emails")
                .link("attendees", "/users/{id}/attendees")
                .link("orders", "/users/{id}/orders")
                .toMany("email-notifications", EMAIL_NOTIFICATION.USER_ID, "email-notification")
                .toMany("notifications", NOTIFICATION.USER_ID, "notification")
                .link("discount-codes", "/users/{id}/discount-codes")
                .link("access-codes", "/users/{id}/access-codes")
                .link("sessions", "/users/{id}/sessions")
                .link("speakers", "/users/{id}/speakers")
                .link("groups", "/users/{id}/groups")
                .link("owner-events", "/users/{id}/owner-events")
                .link("organizer-events", "/users/{id}/organizer-events")
                .link("coorganizer-events", "/users/{id}/coorganizer-events")
                .link("track-organizer-events", "/users/{id}/track-organizer-events")
                .link("registrar-events", "/users/{id}/registrar-events")
                .link("moderator-events", "/users/{id}/moderator-events")
                .link("marketer-events", "/events")
                .link("sales-admin-events", "/events")
                .declared();
    }

    private String register(Attempt<OpenEventCaller> attempt, Changes changes) {
        if (changes.value("is-verified", Boolean.class).orElse(false)) {
            throw JsonApiException.unprocessable(
                    ErrorSource.pointer("/data/attributes/is-verified"), "You are not allowed to submit this field");
        }
        RegisterUser.NewUser newUser = new RegisterUser.NewUser(
                changes.text("email").orElseThrow(),
                passwords.hash(changes.text("password").orElseThrow()));
        type.columnValues(changes.without("email").without("is-verified")).forEach(newUser::put);
        return Long.toString(registerUser.execute(newUser).id());
    }

    private static Field<Boolean> holds(EventRole role) {
        return field(EventRoles.heldAnywhere(USERS.ID, role));
    }
}
