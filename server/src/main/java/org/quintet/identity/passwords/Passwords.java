package org.quintet.identity.passwords;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.settings.PasswordSettings;
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

    private final PasswordEncoder encoder;

    /** As many hashes at a time as there are processors: more would not be faster, only use up the memory. */
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private final Supplier<String> hashOfNobody;

    /** With the costs of {@code settings}; the defaults are the ones of OWASP's list that take the least memory. */
    Passwords(PasswordSettings settings) {
        this.encoder = new DelegatingPasswordEncoder(
                "argon2id",
                Map.of("argon2id", new Argon2PasswordEncoder(16, 32, 1, settings.memory(), settings.rounds())));
        this.hashOfNobody = SingletonSupplier.of(() -> inTurn(() -> encoder.encode("nobody has this password")));
    }

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
        if (!isHashable(password)) {
            throw new Failure.Invalid("password", "Password should not contain half of a character");
        }
        return new Hashed(inTurn(() -> encoder.encode(password)));
    }

    boolean matches(String password, String hash) {
        return password.length() <= LONGEST && isHashable(password) && inTurn(() -> encoder.matches(password, hash));
    }

    /** Half of a surrogate pair has no bytes that could be hashed. */
    private static boolean isHashable(String password) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(password);
    }

    /** Takes as long as {@link #matches}: nobody can tell from the time whether an account exists. */
    void matchNobody(String password) {
        matches(password, hashOfNobody.get());
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
