package org.quintet.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of opaque tokens, {@code id|secret}. */
record OpaqueTokens(long id, byte[] secretHash) {

    static final int SECRET_LENGTH = 40;

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\|([A-Za-z0-9]{" + SECRET_LENGTH + "})");

    /** The parts of {@code token}, if it has this form at all. */
    static Optional<OpaqueTokens> parse(String token) {
        Matcher matcher = FORM.matcher(token);
        return matcher.matches()
                ? Optional.of(new OpaqueTokens(Long.parseLong(matcher.group(1)), hash(matcher.group(2))))
                : Optional.empty();
    }

    static String randomSecret(SecureRandom random) {
        StringBuilder secret = new StringBuilder(SECRET_LENGTH);
        for (int i = 0; i < SECRET_LENGTH; i++) {
            secret.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return secret.toString();
    }

    /** SHA-256: the secret is random and long, so that a slow hash would add nothing. */
    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
