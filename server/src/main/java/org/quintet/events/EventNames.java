package org.quintet.events;

import java.security.SecureRandom;
import org.quintet.platform.text.Slugs;

/** Makes the two short names of an event: its identifier and its slug. */
final class EventNames {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final String LETTERS_AND_DIGITS = LETTERS + "0123456789";
    private static final int IDENTIFIER_LENGTH = 8;
    private static final int LONGEST_SLUG = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    private EventNames() {}

    /** Eight letters and digits, the first a letter: never to be mistaken for an id. */
    static String identifier() {
        return random(LETTERS, 1) + random(LETTERS_AND_DIGITS, IDENTIFIER_LENGTH - 1);
    }

    /** A slug for {@code name}: what is left of it in lower-case ASCII, or a random word if nothing is. */
    static String slug(String name) {
        return Slugs.of(name, LONGEST_SLUG).orElseGet(EventNames::identifier);
    }

    /** Another slug for when {@code slug} is taken. */
    static String another(String slug) {
        return slug + "-" + random(LETTERS_AND_DIGITS, 4);
    }

    private static String random(String alphabet, int length) {
        StringBuilder word = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            word.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return word.toString();
    }
}
