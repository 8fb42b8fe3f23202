package org.quintet.records;

import java.util.regex.Pattern;

/** The names of collections. */
public final class Datatypes {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_-]{0,99}");

    private Datatypes() {}

    /** Whether a collection can have this name: of lower-case letters, digits, {@code _} and {@code -}. */
    public static boolean isOne(String name) {
        return FORM.matcher(name).matches();
    }
}
