package org.quintet.identity.passwords;

import static org.quintet.schema.Tables.USERS;

import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.identity.tokens.RevokeTokens;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** Gives a user another password and signs him out everywhere: who knew the old one is out. */
@UseCase
class StorePassword {

    private final DSLContext sql;
    private final Clock clock;
    private final RevokeTokens revokeTokens;
    private final ApplicationEventPublisher events;

    StorePassword(DSLContext sql, Clock clock, RevokeTokens revokeTokens, ApplicationEventPublisher events) {
        this.sql = sql;
        this.clock = clock;
        this.revokeTokens = revokeTokens;
        this.events = events;
    }

    /** @throws Failure.NotFound if there is no such user any more */
    public void execute(long userId, Passwords.Hashed password) {
        Instant now = clock.instant();
        User user = sql.update(USERS)
                .set(USERS.PASSWORD_HASH, password.hash())
                .set(USERS.UPDATED_AT, now)
                .where(USERS.ID.eq(userId))
                .and(USERS.DELETED_AT.isNull())
                .returning(User.COLUMNS)
                .fetchOptional(User::of)
                .orElseThrow(() -> new Failure.NotFound("user"));
        revokeTokens.execute(userId);
        events.publishEvent(new PasswordChanged(userId, user.email(), user.fullName(), now));
    }
}
