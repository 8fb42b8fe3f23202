package org.quintet.identity;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.trueCondition;

import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.quintet.identity.apikeys.ApiKey;
import org.quintet.platform.failures.Failure;

/** Who sent a request. Controller methods take one as a parameter. */
public sealed interface Caller {

    /** A request without a token. */
    record Anonymous() implements Caller {}

    /** A request with a valid token of {@code user}. */
    record SignedIn(User user, boolean fresh) implements Caller {}

    /** A request with a valid key of {@code user}. */
    record ByKey(User user, ApiKey apiKey) implements Caller {}

    /** The signed-in user, if there is one. */
    default Optional<User> signedInUser() {
        return switch (this) {
            case Anonymous _ -> Optional.empty();
            case SignedIn signedIn -> Optional.of(signedIn.user());
            case ByKey byKey -> Optional.of(byKey.user());
        };
    }

    /** The key that was shown, if it was one. */
    default Optional<ApiKey> key() {
        return this instanceof ByKey byKey ? Optional.of(byKey.apiKey()) : Optional.empty();
    }

    /** @throws Failure.NotSignedIn if nobody is signed in */
    default User requireUser() {
        return signedInUser().orElseThrow(() -> new Failure.NotSignedIn(Failure.NotSignedIn.Reason.MISSING_TOKEN));
    }

    /**
     * The signed-in user, who is here himself, not by a key.
     *
     * @throws Failure.NotSignedIn if nobody is signed in, or by a key
     */
    default User requireUserInPerson() {
        User user = requireUser();
        if (key().isPresent()) {
            throw new Failure.NotSignedIn(Failure.NotSignedIn.Reason.WRONG_KIND_OF_TOKEN);
        }
        return user;
    }

    /**
     * The signed-in user, who gave his password for the token that he shows.
     *
     * @throws Failure.NotSignedIn if nobody is signed in, or the token came from another one
     */
    default User requireFreshUser() {
        User user = requireUser();
        if (this instanceof SignedIn signedIn && signedIn.fresh()) {
            return user;
        }
        throw new Failure.NotSignedIn(Failure.NotSignedIn.Reason.STALE_TOKEN);
    }

    /** What holds for the signed-in user; nothing does for nobody. */
    default Condition ifSignedIn(Function<User, Condition> condition) {
        return signedInUser().map(condition).orElse(falseCondition());
    }

    /** As {@link #ifSignedIn}, but for staff everything holds. */
    default Condition ifSignedInOrStaff(Function<User, Condition> condition) {
        return isPlatformStaff() ? trueCondition() : ifSignedIn(condition);
    }

    /** Whether the caller administers this installation. */
    default boolean isPlatformStaff() {
        return signedInUser().map(User::isPlatformStaff).orElse(false);
    }
}
