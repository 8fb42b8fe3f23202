package org.quintet.identity;

import java.util.Optional;
import org.quintet.platform.failures.Failure;

/** Who sent a request. Controller methods take one as a parameter. */
public sealed interface Caller {

    /** A request without a token. */
    record Anonymous() implements Caller {}

    /** A request with a valid token of {@code user}. */
    record SignedIn(User user, boolean fresh) implements Caller {}

    /** The signed-in user, if there is one. */
    default Optional<User> signedInUser() {
        return this instanceof SignedIn signedIn ? Optional.of(signedIn.user()) : Optional.empty();
    }

    /** @throws Failure.NotSignedIn if nobody is signed in */
    default User requireUser() {
        return signedInUser().orElseThrow(() -> new Failure.NotSignedIn(Failure.NotSignedIn.Reason.MISSING_TOKEN));
    }

    /** Whether the caller administers this installation. */
    default boolean isPlatformStaff() {
        return signedInUser().map(User::isPlatformStaff).orElse(false);
    }
}
