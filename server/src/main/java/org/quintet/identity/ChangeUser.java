package org.quintet.identity;

import static org.quintet.schema.Tables.USERS;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.quintet.identity.tokens.RevokeTokens;
import org.quintet.platform.database.Constraints;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.UsersRecord;
import org.springframework.context.ApplicationEventPublisher;

/** Changes a user: his profile, his address, what he is on this installation; brings back a deleted one. */
@UseCase
public class ChangeUser {

    private static final List<Field<String>> SIZES =
            List.of(USERS.ORIGINAL_IMAGE_URL, USERS.THUMBNAIL_IMAGE_URL, USERS.SMALL_IMAGE_URL, USERS.ICON_IMAGE_URL);

    private final DSLContext sql;
    private final Clock clock;
    private final RevokeTokens revokeTokens;
    private final ApplicationEventPublisher events;

    ChangeUser(DSLContext sql, Clock clock, RevokeTokens revokeTokens, ApplicationEventPublisher events) {
        this.sql = sql;
        this.clock = clock;
        this.revokeTokens = revokeTokens;
        this.events = events;
    }

    /**
     * Changes the user. A new address is not verified before he has followed the link that is sent there.
     *
     * @throws Failure.NotFound if there is no such user; a deleted one is found only to be restored
     * @throws Failure.NotAllowed if {@code actor} may not change him, or not a flag, or a restored user's address is taken
     * @throws Failure.NotSignedIn if the address changes and the actor's token is not fresh
     * @throws Failure.Invalid if the new address is not one
     * @throws Failure.Conflict if the new address or user name is taken, in any case
     */
    public void execute(Caller actor, long userId, UserChanges changes) {
        UsersRecord user = sql.selectFrom(USERS)
                .where(USERS.ID.eq(userId))
                .forNoKeyUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("user"));
        UserAuthority.require(actor, userId, user.getIsSuperAdmin());
        boolean deleted = user.getDeletedAt() != null;
        if (deleted && !changes.isRestoring()) {
            throw new Failure.NotFound("user");
        }
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>(changes.profile());
        flags(actor, user, changes, columns);
        Address address = address(user, changes);
        if (address.moves()) {
            actor.requireFreshUser();
            requireAddress(address.after());
            // a super admin's word is enough
            columns.put(USERS.IS_VERIFIED, user.getIsSuperAdmin());
        }
        columns.put(USERS.EMAIL, address.after());
        columns.put(USERS.DELETED_AT, null);
        columns.put(USERS.UPDATED_AT, clock.instant());
        dropStaleSizes(user, columns);
        store(userId, columns, deleted);
        if (Boolean.TRUE.equals(columns.get(USERS.IS_BLOCKED))) {
            revokeTokens.execute(userId);
        }
        tell(user, columns, address);
    }

    /** A user's address as it is, or was before he was deleted, and as it is to be. */
    private record Address(String before, String after) {
        boolean moves() {
            return !after.equals(before);
        }
    }

    private static Address address(UsersRecord user, UserChanges changes) {
        String before = user.getDeletedAt() == null ? user.getEmail() : DeletedEmails.restored(user.getEmail());
        String after = changes.email()
                // clients send all back, also what a deletion made of the address
                .filter(sent -> !sent.equals(user.getEmail()))
                .orElse(before);
        return new Address(before, after);
    }

    private void tell(UsersRecord user, Map<Field<?>, @Nullable Object> columns, Address address) {
        if (columns.get(USERS.AVATAR_URL) instanceof String avatar && !avatar.equals(user.getAvatarUrl())) {
            events.publishEvent(new AvatarChanged(user.getId(), avatar));
        }
        if (address.moves()) {
            events.publishEvent(new EmailChanged(
                    user.getId(),
                    address.before(),
                    address.after(),
                    User.of(user).fullName(),
                    clock.instant()));
        }
    }

    /** The sizes of a picture go with it. */
    private static void dropStaleSizes(UsersRecord user, Map<Field<?>, @Nullable Object> columns) {
        if (columns.containsKey(USERS.AVATAR_URL)
                && !Objects.equals(columns.get(USERS.AVATAR_URL), user.getAvatarUrl())) {
            SIZES.forEach(size -> columns.put(size, null));
        }
    }

    private static void flags(
            Caller actor, UsersRecord user, UserChanges changes, Map<Field<?>, @Nullable Object> columns) {
        changes.flags().forEach((flag, value) -> {
            if (!value.equals(user.get(flag.column()))) {
                flag.requireChangeable(actor, user);
                columns.put(flag.column(), value);
            }
        });
    }

    private static void requireAddress(String email) {
        if (!Emails.isOne(email)) {
            throw new Failure.Invalid(USERS.EMAIL.getName(), "Not a valid email address.");
        }
    }

    private void store(long userId, Map<Field<?>, @Nullable Object> columns, boolean restoring) {
        try {
            sql.update(USERS).set(columns).where(USERS.ID.eq(userId)).execute();
        } catch (RuntimeException e) {
            if (restoring && Constraints.isBroken("users_email_key", e)) {
                throw new Failure.NotAllowed(
                        USERS.EMAIL.getName(),
                        "This email is already registered! Manually edit and then try restoring");
            }
            throw RegisterUser.conflictOf(e);
        }
    }
}
