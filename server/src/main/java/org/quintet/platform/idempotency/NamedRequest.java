package org.quintet.platform.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A request that a client gave a name.
 *
 * @param caller whose name it is: names of different callers do not meet
 * @param name the client's, not stored in clear
 * @param fingerprint a hash of all that the request says
 */
public record NamedRequest(String caller, String name, byte[] fingerprint) {

    byte[] nameHash() {
        return sha256("name:" + name);
    }

    static byte[] sha256(String text) {
        return digest().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A digest for a {@code fingerprint}. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
