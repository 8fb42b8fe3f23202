package org.quintet.waitinglist;

import java.util.Optional;
import org.quintet.identity.Emails;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Problems;

/**
 * Somebody who waits for a place.
 *
 * @param userId the user, if it is known that it is one
 */
public record Waiting(Optional<Long> userId, String name, String email) {

    private static final int LONGEST_NAME = 500;

    public Waiting {
        name = name.strip();
        email = email.strip();
    }

    /** @throws Failure.Invalid if he has no name or address; all that is wrong is named */
    void check() {
        Problems problems = new Problems();
        problems.require(
                !name.isEmpty() && name.length() <= LONGEST_NAME,
                "name",
                "must have 1 to " + LONGEST_NAME + " characters");
        problems.require(Emails.isOne(email), "email", "must be an e-mail address");
        problems.throwIfAny();
    }
}
