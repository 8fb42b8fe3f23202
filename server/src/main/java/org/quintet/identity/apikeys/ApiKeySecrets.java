package org.quintet.identity.apikeys;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quintet.platform.text.Secrets;

/**
 * The form of API keys, {@code pk_} + twelve hexadecimal digits + {@code _} + secret (PrimeCal, authentication API).
 *
 * @param prefix the digits, by which the key is found
 */
public record ApiKeySecrets(String prefix, String secret) {

    private static final int PREFIX_BYTES = 6;
    private static final Pattern FORM =
            Pattern.compile("pk_([0-9a-f]{" + 2 * PREFIX_BYTES + "})_([A-Za-z0-9]{" + Secrets.LENGTH + "})");

    static ApiKeySecrets random(SecureRandom random) {
        byte[] prefix = new byte[PREFIX_BYTES];
        random.nextBytes(prefix);
        return new ApiKeySecrets(HexFormat.of().formatHex(prefix), Secrets.random());
    }

    /** The parts of {@code key}, if it has this form at all. */
    public static Optional<ApiKeySecrets> parse(String key) {
        Matcher matcher = FORM.matcher(key);
        return matcher.matches()
                ? Optional.of(new ApiKeySecrets(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    String plaintext() {
        return "pk_" + prefix + "_" + secret;
    }

    byte[] secretHash() {
        return Secrets.hash(secret);
    }
}
