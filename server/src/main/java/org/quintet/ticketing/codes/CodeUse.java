package org.quintet.ticketing.codes;

import java.util.Arrays;
import java.util.Optional;

/** What a discount code makes cheaper. */
public enum CodeUse {
    /** Tickets of an event; its organisers' code. */
    TICKET("ticket"),
    /** What organisers owe for what they sold at some events; the installation's code. */
    EVENT("event");

    private final String word;

    CodeUse(String word) {
        this.word = word;
    }

    /** The word that is stored. */
    public String word() {
        return word;
    }

    /** The use that is stored as that word, if it is one. */
    public static Optional<CodeUse> of(String word) {
        return Arrays.stream(values()).filter(use -> use.word.equals(word)).findFirst();
    }
}
