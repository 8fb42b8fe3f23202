package org.quintet.identity.passwords;

import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.springframework.stereotype.Component;

/** Lets a user replace his password, if he knows the old one. Not a use case: it hashes before {@link StorePassword}. */
@Component
public class ChangePassword {

    private final PasswordCheck check;
    private final Passwords passwords;
    private final StorePassword storePassword;

    ChangePassword(PasswordCheck check, Passwords passwords, StorePassword storePassword) {
        this.check = check;
        this.passwords = passwords;
        this.storePassword = storePassword;
    }

    /**
     * Replaces the password; all tokens of the user are void afterwards.
     *
     * @throws Failure.Invalid if the old password is wrong, the same as the new one, or the new one breaks the rules; the
     *     first of these in this order
     * @throws Failure.TooManyRequests after too many wrong passwords
     */
    public void execute(User user, String oldPassword, String newPassword) {
        if (!check.matches(user, oldPassword)) {
            throw new Failure.Invalid("old_password", "Wrong Password. Please enter correct current password.");
        }
        if (oldPassword.equals(newPassword)) {
            throw new Failure.Invalid("new_password", "Old and New passwords must be different");
        }
        storePassword.execute(user.id(), passwords.hash(newPassword));
    }
}
