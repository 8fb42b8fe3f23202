package org.quintet.identity;

import static org.quintet.schema.Tables.USERS;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.quintet.identity.passwords.Passwords;
import org.quintet.platform.database.Constraints;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.UsersRecord;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Creates a user. His personal organisation and calendar are made in the same transaction, by those who listen to
 * {@link UserRegistered}.
 */
@UseCase
public class RegisterUser {

    /** What the core alone decides: who somebody is, and what he may do. */
    static final Set<Field<?>> OWNED_BY_THE_CORE = Set.of(
            USERS.ID,
            USERS.UUID,
            USERS.EMAIL,
            USERS.PASSWORD_HASH,
            USERS.IS_SUPER_ADMIN,
            USERS.IS_ADMIN,
            USERS.IS_SALES_ADMIN,
            USERS.IS_MARKETER,
            USERS.IS_VERIFIED,
            USERS.IS_BLOCKED,
            USERS.TOKEN_GENERATION,
            USERS.CREATED_AT,
            USERS.UPDATED_AT,
            USERS.DELETED_AT);

    private final DSLContext sql;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RegisterUser(DSLContext sql, Clock clock, ApplicationEventPublisher events) {
        this.sql = sql;
        this.clock = clock;
        this.events = events;
    }

    /** A user to be. What is optional about him is added with {@link #with}. */
    public static final class NewUser {
        private final String email;
        private final Passwords.Hashed password;
        private final Map<Field<?>, @Nullable Object> profile = new LinkedHashMap<>();
        private boolean verified;
        private boolean superAdmin;

        public NewUser(String email, Passwords.Hashed password) {
            this.email = email.strip();
            this.password = password;
        }

        /** Sets a column of the profile: names, links, contact and billing data. */
        public <T> NewUser with(TableField<UsersRecord, T> column, @Nullable T value) {
            return put(column, value);
        }

        /** As {@link #with(TableField, Object)}, for translators that hold columns and values of many types. */
        public NewUser put(Field<?> column, @Nullable Object value) {
            if (OWNED_BY_THE_CORE.contains(column)) {
                throw new IllegalArgumentException(column + " is not a client's to set");
            }
            profile.put(column, value);
            return this;
        }

        /** As {@link #with(TableField, Object)}, for a value that may be missing. */
        public <T> NewUser with(TableField<UsersRecord, T> column, Optional<T> value) {
            value.ifPresent(present -> put(column, present));
            return this;
        }

        /** Somebody whom we trust vouches for the address. */
        public NewUser verified() {
            verified = true;
            return this;
        }

        NewUser superAdmin() {
            superAdmin = true;
            return this;
        }
    }

    /**
     * Returns the new user.
     *
     * @throws Failure.Invalid if the address is not one
     * @throws Failure.Conflict if the address or the user name is taken, in any case
     */
    public User execute(NewUser newUser) {
        if (!Emails.isOne(newUser.email)) {
            throw new Failure.Invalid("email", "Not a valid email address.");
        }
        Instant now = clock.instant();
        User user;
        try {
            user = User.of(sql.insertInto(USERS)
                    .set(newUser.profile)
                    .set(USERS.EMAIL, newUser.email)
                    .set(USERS.PASSWORD_HASH, newUser.password.hash())
                    .set(USERS.IS_VERIFIED, newUser.verified || newUser.superAdmin)
                    .set(USERS.IS_SUPER_ADMIN, newUser.superAdmin)
                    .set(USERS.IS_ADMIN, newUser.superAdmin)
                    .set(USERS.CREATED_AT, now)
                    .set(USERS.UPDATED_AT, now)
                    .returning(User.COLUMNS)
                    .fetchSingle());
        } catch (RuntimeException e) {
            throw conflictOf(e);
        }
        events.publishEvent(new UserRegistered(user.id(), user.email(), user.fullName(), user.isVerified()));
        if (newUser.profile.get(USERS.AVATAR_URL) instanceof String avatar) {
            events.publishEvent(new AvatarChanged(user.id(), avatar));
        }
        return user;
    }

    static RuntimeException conflictOf(RuntimeException error) {
        return switch (Constraints.violatedBy(error).orElse("")) {
            case "users_email_key" -> new Failure.Conflict("email", "Email already exists");
            case "users_username_key" -> new Failure.Conflict("username", "Username already exists");
            default -> error;
        };
    }
}
