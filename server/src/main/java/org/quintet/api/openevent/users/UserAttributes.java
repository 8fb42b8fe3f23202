package org.quintet.api.openevent.users;

import static org.jooq.impl.DSL.field;
import static org.quintet.jsonapi.AttributeRules.bool;
import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.email;
import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.jsonapi.AttributeRules.url;
import static org.quintet.schema.Tables.USERS;

import org.jooq.Field;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.events.roles.EventRole;
import org.quintet.events.roles.EventRoles;
import org.quintet.identity.UserFlag;
import org.quintet.jsonapi.AttributeRules;
import org.quintet.jsonapi.ResourceDeclaration;
import org.quintet.platform.text.RichText;

/** The attributes of a user. Those that are not shown to everybody are in the view {@link UserViews#FULL}. */
final class UserAttributes {

    private UserAttributes() {}

    static void declare(ResourceDeclaration<OpenEventCaller> user) {
        shownToAll(user);
        standing(user);
        person(user);
        billing(user);
    }

    /** The attribute that shows a flag. */
    static String nameOf(UserFlag flag) {
        return flag.column().getName().replace('_', '-');
    }

    private static void shownToAll(ResourceDeclaration<OpenEventCaller> user) {
        user.attribute("email", USERS.EMAIL, email().required().valueIn(UserViews.FULL), UserViews::addressSeenBy)
                .input("password", string().required())
                .attribute("first-name", USERS.FIRST_NAME, string().nullable())
                .attribute("last-name", USERS.LAST_NAME, string().nullable())
                .attribute("public-name", USERS.PUBLIC_NAME, string().nullable())
                .attribute("is-profile-public", USERS.IS_PROFILE_PUBLIC, bool().nullable())
                .attribute("avatar-url", USERS.AVATAR_URL, url().nullable())
                .attribute("original-image-url", USERS.ORIGINAL_IMAGE_URL, url().readOnly())
                .attribute("thumbnail-image-url", USERS.THUMBNAIL_IMAGE_URL, url().readOnly())
                .attribute("small-image-url", USERS.SMALL_IMAGE_URL, url().readOnly())
                .attribute("icon-image-url", USERS.ICON_IMAGE_URL, url().readOnly())
                .attribute("was-registered-with-order", USERS.WAS_REGISTERED_WITH_ORDER, bool().nullable())
                .attribute("deleted-at", USERS.DELETED_AT, datetime().readOnly());
    }

    /** What somebody is on this installation and at its events. */
    private static void standing(ResourceDeclaration<OpenEventCaller> user) {
        for (UserFlag flag : UserFlag.values()) {
            user.attribute(nameOf(flag), flag.column(), full(bool().nullable()));
        }
        user.attribute("is-super-admin", USERS.IS_SUPER_ADMIN, full(bool().readOnly()));
        for (EventRole role : EventRole.values()) {
            user.computed("is-user-" + role.word().replace('_', '-'), holds(role), full(bool()));
        }
        user.attribute(
                        "last-accessed-at",
                        USERS.LAST_ACCESSED_AT,
                        full(datetime().readOnly()))
                .attribute("created-at", USERS.CREATED_AT, full(datetime().readOnly()));
    }

    private static void person(ResourceDeclaration<OpenEventCaller> user) {
        user.attribute("facebook-url", USERS.FACEBOOK_URL, full(url().nullable()))
                .attribute("twitter-url", USERS.TWITTER_URL, full(url().nullable()))
                .attribute("instagram-url", USERS.INSTAGRAM_URL, full(url().nullable()))
                .attribute("google-plus-url", USERS.GOOGLE_PLUS_URL, full(url().nullable()))
                .attribute("facebook-id", USERS.FACEBOOK_ID, full(integer().readOnly()))
                .attribute("is-rocket-chat-registered", USERS.IS_ROCKET_CHAT_REGISTERED, full(bool().readOnly()))
                .attribute("details", USERS.DETAILS, full(string().nullable().cleaned(RichText::cleanWithoutLinks)))
                .attribute("contact", USERS.CONTACT, full(string().nullable()))
                // spelt so in the contract
                .attribute("language-prefrence", USERS.LANGUAGE_PREFERENCE, full(string().nullable()));
    }

    private static void billing(ResourceDeclaration<OpenEventCaller> user) {
        user.attribute("company", USERS.COMPANY, full(string().nullable()))
                .attribute("billing-contact-name", USERS.BILLING_CONTACT_NAME, full(string().nullable()))
                .attribute("billing-phone", USERS.BILLING_PHONE, full(string().nullable()))
                .attribute("billing-address", USERS.BILLING_ADDRESS, full(string().nullable()))
                .attribute("billing-city", USERS.BILLING_CITY, full(string().nullable()))
                .attribute("billing-state", USERS.BILLING_STATE, full(string().nullable()))
                .attribute("billing-zip-code", USERS.BILLING_ZIP_CODE, full(string().nullable()))
                .attribute("billing-country", USERS.BILLING_COUNTRY, full(string().nullable()))
                .attribute("billing-tax-info", USERS.BILLING_TAX_INFO, full(string().nullable()))
                .attribute("billing-additional-info", USERS.BILLING_ADDITIONAL_INFO, full(string().nullable()));
    }

    private static AttributeRules full(AttributeRules rules) {
        return rules.in(UserViews.FULL);
    }

    private static Field<Boolean> holds(EventRole role) {
        return field(EventRoles.heldAnywhere(USERS.ID, role));
    }
}
