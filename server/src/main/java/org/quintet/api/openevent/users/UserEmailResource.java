package org.quintet.api.openevent.users;

import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.email;
import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.jsonapi.AttributeRules.oneOf;
import static org.quintet.schema.Tables.USER_EMAIL;

import org.jooq.impl.DSL;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.identity.User;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/**
 * Type {@code user-email}: further addresses of a user, which he cannot sign in with (document, group User Emails). They are
 * his own: unlike in the reference server, nobody else reads or adds any.
 */
@Component
class UserEmailResource implements OpenEventResource {

    private static final int LONGEST = 120;

    private final ResourceType<OpenEventCaller> type;

    UserEmailResource(UserRows userRows) {
        this.type = userRows.declare("user-email", USER_EMAIL, USER_EMAIL.ID, USER_EMAIL.USER_ID)
                .softDeletedBy(USER_EMAIL.DELETED_AT)
                .listAt("/admin/user-emails", Permissions.admin(), _ -> DSL.noCondition())
                .listUnder("user", "alternate-emails", Permissions.belowUserHimself())
                .create(Permissions.toldByBody(Permissions.userHimself().who()))
                .beforeCreate(UserEmailResource::ofHimself)
                .beforeUpdate(UserEmailResource::ofHimself)
                .attribute(
                        "email-address",
                        USER_EMAIL.EMAIL_ADDRESS,
                        email().required()
                                .satisfying(address -> address.toString().length() <= LONGEST))
                .attribute(
                        "type",
                        USER_EMAIL.TYPE,
                        oneOf("home", "work", "business", "office", "other").required())
                .attribute("user-id", USER_EMAIL.USER_ID, integer())
                .attribute("deleted-at", USER_EMAIL.DELETED_AT, datetime().nullable())
                .toOne("user", USER_EMAIL.USER_ID, "user", it -> it.required().relatedAt("/alternate-emails/{id}/user"))
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    /** Whichever way the user is named, it must be the caller. */
    private static Changes ofHimself(Attempt<OpenEventCaller> attempt, Changes changes) {
        User user = attempt.caller().requireUser();
        boolean somebodyElse = changes.value("user-id", Long.class)
                .filter(id -> id != user.id())
                .isPresent();
        if (somebodyElse && !user.isPlatformStaff()) {
            throw Permissions.forbidden();
        }
        return UserRows.ofHimself(attempt, changes);
    }
}
