package org.quintet.identity;

import java.util.Map;
import java.util.function.Supplier;
import org.quintet.platform.failures.Failure;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Hashes passwords with Argon2id (RFC 9106). The algorithm's name is part of the hash, so that a later one can take over
 * without anybody choosing a new password. Slow on purpose: call it outside of transactions.
 */
@Component
public class Passwords {

    /** The shortest password, in characters. */
    public static final int SHORTEST = 8;

    private static final int LONGEST = 1000;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2id", Map.of("argon2id", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));

    private final Supplier<String> hashOfNobody =
            SingletonSupplier.of(() -> encoder.encode("nobody has this password"));

    /** A password that was hashed and fulfils the rules. */
    public record Hashed(String hash) {
        @Override
        public String toString() {
            return "********";
        }
    }

    /** @throws Failure.Invalid if the password is too short or absurdly long */
    public Hashed hash(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new Failure.Invalid("password", "Password should be at least " + SHORTEST + " characters long");
        }
        if (password.length() > LONGEST) {
            throw new Failure.Invalid("password", "Password should be at most " + LONGEST + " characters long");
        }
        return new Hashed(encoder.encode(password));
    }

    boolean matches(String password, String hash) {
        return password.length() <= LONGEST && encoder.matches(password, hash);
    }

    /** Takes as long as {@link #matches}: nobody can tell from the time whether an account exists. */
    void matchNobody(String password) {
        matches(password, hashOfNobody.get());
    }
}
