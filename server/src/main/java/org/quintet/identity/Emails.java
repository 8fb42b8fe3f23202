package org.quintet.identity;

import static org.jooq.impl.DSL.lower;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;

/** What an e-mail address is, and how two compare. */
public final class Emails {

    private static final Pattern FORM = Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]{1,250}");

    private Emails() {}

    /** Whether this could be somebody's address; what could not is in no row, and cannot even be asked for. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches()
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** Whether {@code column} has the address {@code email}, in any case. */
    public static Condition same(Field<String> column, String email) {
        return lower(column).eq(normalized(email));
    }

    /** Addresses compare without their case and the blanks around them. */
    public static String normalized(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
