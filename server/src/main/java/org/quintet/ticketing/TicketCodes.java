package org.quintet.ticketing;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes what is scanned: 160 random bits, which nobody guesses, in letters and digits, {@code -} and {@code _}. */
final class TicketCodes {

    private static final int BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TicketCodes() {}

    static String next() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
