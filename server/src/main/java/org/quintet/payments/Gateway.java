package org.quintet.payments;

import java.util.Locale;

/** A service through which money comes. */
public enum Gateway {
    STRIPE,
    PAYPAL;

    /** Its name, as it is stored. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Gateway of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
