package org.quintet.identity.passwords;

import static org.quintet.schema.Tables.USERS;

import org.jooq.DSLContext;
import org.quintet.identity.Emails;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.springframework.stereotype.Component;

/** Asks somebody who is signed in for his password again. Not a use case: it must not hold a transaction while it hashes. */
@Component
public class PasswordCheck {

    private final DSLContext sql;
    private final Passwords passwords;
    private final SignInThrottle throttle;

    PasswordCheck(DSLContext sql, Passwords passwords, SignInThrottle throttle) {
        this.sql = sql;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    /**
     * Whether this is the user's password. A wrong one counts like a failed sign-in.
     *
     * @throws Failure.TooManyRequests after too many failures
     */
    public boolean matches(User user, String password) {
        String key = Emails.normalized(user.email());
        throttle.check(key);
        String hash = sql.select(USERS.PASSWORD_HASH)
                .from(USERS)
                .where(USERS.ID.eq(user.id()))
                .fetchSingle()
                .value1();
        boolean matches = passwords.matches(password, hash);
        // of guesses that are sent all at once, those beyond the limit learn nothing
        throttle.check(key);
        if (matches) {
            throttle.forget(key);
        } else {
            throttle.recordFailure(key);
        }
        return matches;
    }
}
