package org.quintet.identity.passwords;

import static org.jooq.impl.DSL.lower;
import static org.quintet.schema.Tables.USERS;

import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Failure.NotSignedIn.Reason;
import org.springframework.stereotype.Component;

/** Checks a name and a password. Not a use case: it changes nothing and must not hold a transaction while it hashes. */
@Component
public class SignIn {

    /** Longer than any e-mail address and user name; the throttle remembers names, so that they must be bounded. */
    private static final int LONGEST_NAME = 320;

    private final DSLContext sql;
    private final Passwords passwords;
    private final SignInThrottle throttle;

    SignIn(DSLContext sql, Passwords passwords, SignInThrottle throttle) {
        this.sql = sql;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    /**
     * Returns the user of that name and password.
     *
     * @param name an e-mail address or a user name, in any case, blanks around it ignored
     * @throws Failure.NotSignedIn if there is none, or he is blocked
     * @throws Failure.TooManyRequests after too many failures for this name
     */
    public User execute(String name, String password) {
        String key = name.strip().toLowerCase(Locale.ROOT);
        if (key.length() > LONGEST_NAME || key.indexOf('\0') >= 0) {
            throw new Failure.NotSignedIn(Reason.WRONG_CREDENTIALS);
        }
        throttle.check(key);
        Record row = sql.select(User.COLUMNS)
                .select(USERS.PASSWORD_HASH, USERS.IS_BLOCKED)
                .from(USERS)
                .where(lower(USERS.EMAIL).eq(key).or(lower(USERS.USERNAME).eq(key)))
                .and(USERS.DELETED_AT.isNull())
                .orderBy(lower(USERS.EMAIL).eq(key).desc())
                .limit(1)
                .fetchOne();
        if (row == null) {
            passwords.matchNobody(password);
        }
        boolean matches = row != null && passwords.matches(password, row.get(USERS.PASSWORD_HASH));
        // guesses that are sent all at once pass the first check together: right or wrong, they learn nothing here
        throttle.check(key);
        if (row == null || !matches) {
            throttle.recordFailure(key);
            throw new Failure.NotSignedIn(Reason.WRONG_CREDENTIALS);
        }
        if (row.get(USERS.IS_BLOCKED)) {
            throw new Failure.NotSignedIn(Reason.BLOCKED);
        }
        throttle.forget(key);
        return User.of(row);
    }
}
