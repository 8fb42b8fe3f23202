package org.quintet.identity.passwords;

import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.springframework.stereotype.Component;

/** Lets somebody choose a new password with a link from his mail. Not a use case: it hashes before {@link RedeemPasswordReset}. */
@Component
public class ResetPassword {

    private final PasswordReset reset;
    private final Passwords passwords;
    private final RedeemPasswordReset redeem;

    ResetPassword(PasswordReset reset, Passwords passwords, RedeemPasswordReset redeem) {
        this.reset = reset;
        this.passwords = passwords;
        this.redeem = redeem;
    }

    /**
     * Returns the user, who has the new password, is verified and signed out everywhere.
     *
     * @throws Failure.NotSignedIn if the token proves nothing, or no longer
     * @throws Failure.Invalid if the password breaks the rules; the token can be used again
     */
    public User execute(String token, String password) {
        PasswordReset.Proven proven = reset.verify(token);
        return redeem.execute(proven, passwords.hash(password));
    }
}
