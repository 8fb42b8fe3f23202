package org.quintet.events.roles;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * What the link in an invitation's mail has: the invitation's hash, which those who invite see too, and a proof, which they do
 * not. Either accepts the invitation; only the whole proves that its sender reads the invited mailbox.
 */
public record InvitationToken(String hash, String proof) {

    /** How long an invitation can be accepted after it was sent. */
    public static final Duration LIFETIME = Duration.ofDays(14);

    private static final int BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SEPARATOR = ".";
    private static final Pattern HASH = Pattern.compile("\\d{1,39}");

    /** A token that nobody guesses; both parts are decimal digits, as Open Event writes a hash. */
    public static InvitationToken random() {
        return new InvitationToken(number(), number());
    }

    private static String number() {
        return new BigInteger(BITS, RANDOM).toString();
    }

    /** The hash in what somebody sent as a token or a hash; empty if it has none. */
    public static String hashIn(String sent) {
        String hash = sent.split(Pattern.quote(SEPARATOR), 2)[0];
        return HASH.matcher(hash).matches() ? hash : "";
    }

    /** Whether {@code sent} can only come from the mail. */
    public boolean provenBy(String sent) {
        return MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), text().getBytes(StandardCharsets.UTF_8));
    }

    /** As the link has it. */
    public String text() {
        return hash + SEPARATOR + proof;
    }
}
