package org.quintet.api.openevent.users;

import static org.quintet.schema.Tables.USERS;

import java.util.Map;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.events.EventPeople;
import org.quintet.identity.ChangeUser;
import org.quintet.identity.DeleteUser;
import org.quintet.identity.RegisterUser;
import org.quintet.identity.UserChanges;
import org.quintet.identity.UserFlag;
import org.quintet.identity.passwords.Passwords;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.ResourceDeclaration;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/**
 * Type {@code user} (document, group Users). Registration is open; the flags that make somebody an admin are the server's
 * to set, whatever a registration says. What it consists of stands in {@link UserAttributes} and {@link UserRelationships}.
 */
@Component
class UserResource implements OpenEventResource {

    private final RegisterUser registerUser;
    private final ChangeUser changeUser;
    private final DeleteUser deleteUser;
    private final Passwords passwords;
    private final ResourceType<OpenEventCaller> type;

    UserResource(
            RegisterUser registerUser,
            ChangeUser changeUser,
            DeleteUser deleteUser,
            Passwords passwords,
            Permissions permissions) {
        this.registerUser = registerUser;
        this.changeUser = changeUser;
        this.deleteUser = deleteUser;
        this.passwords = passwords;
        this.type = declaration(permissions);
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private ResourceType<OpenEventCaller> declaration(Permissions permissions) {
        ResourceDeclaration<OpenEventCaller> user = ResourceType.<OpenEventCaller>named("user")
                .stored(USERS, USERS.ID)
                .at("/users")
                .softDeletedBy(USERS.DELETED_AT)
                .deletedShownAs(
                        "0", Map.of("email", "deleted@eventyay.com", "first-name", "deleted", "last-name", "user"))
                // whoever comes across somebody sees a little of him
                .visibleRows(_ -> DSL.noCondition())
                .views(UserViews::seenBy)
                .list(Permissions.admin())
                .create(Permissions.anyone())
                .get(UserViews.readers())
                .update(Permissions.userHimself())
                .delete(Permissions.userHimself())
                .relationshipUrls(Permissions.userHimself())
                .createdBy(this::register)
                .updatedBy(this::update)
                .deletedBy(this::delete);
        UserAttributes.declare(user);
        UserRelationships.declare(user);
        EventPeople.listed(user, permissions);
        return user.declared();
    }

    private String register(Attempt<OpenEventCaller> attempt, Changes changes) {
        if (changes.value("is-verified", Boolean.class).orElse(false)) {
            throw JsonApiException.unprocessable(
                    ErrorSource.pointer("/data/attributes/is-verified"), "You are not allowed to submit this field");
        }
        RegisterUser.NewUser newUser = new RegisterUser.NewUser(
                changes.text("email").orElseThrow(),
                passwords.hash(changes.text("password").orElseThrow()));
        profile(changes).forEach(newUser::put);
        return Long.toString(registerUser.execute(newUser).id());
    }

    /**
     * Clients send all attributes back. A password among them is not taken: replacing one takes the old one, at its own
     * address.
     */
    private void update(Attempt<OpenEventCaller> attempt, Changes changes) {
        UserChanges wanted = new UserChanges();
        changes.text("email").ifPresent(wanted::email);
        for (UserFlag flag : UserFlag.values()) {
            changes.value(UserAttributes.nameOf(flag), Boolean.class).ifPresent(value -> wanted.flag(flag, value));
        }
        profile(changes).forEach(wanted::put);
        if (attempt.trashed()) {
            wanted.restoring();
        }
        changeUser.execute(attempt.caller().caller(), attempt.rowId(), wanted);
    }

    private void delete(Attempt<OpenEventCaller> attempt) {
        deleteUser.execute(attempt.caller().caller(), attempt.rowId(), attempt.permanent());
    }

    /** What was sent for the profile. A null says nothing where there must be a yes or a no. */
    private Map<Field<?>, @Nullable Object> profile(Changes changes) {
        Changes profile = changes.without("email");
        for (UserFlag flag : UserFlag.values()) {
            profile = profile.without(UserAttributes.nameOf(flag));
        }
        Map<Field<?>, @Nullable Object> columns = type.columnValues(profile);
        columns.entrySet()
                .removeIf(entry -> entry.getValue() == null
                        && !entry.getKey().getDataType().nullable());
        return columns;
    }
}
