package org.quintet.identity;

import static org.quintet.schema.Tables.USERS;

import org.jooq.DSLContext;

/** A deleted user gives his address free: his own gets a suffix, which restoring takes away again. */
final class DeletedEmails {

    private static final String SUFFIX = ".deleted";

    private DeletedEmails() {}

    /** The address with as many suffixes as make it nobody's. */
    static String free(DSLContext sql, String email) {
        String deleted = email + SUFFIX;
        while (sql.fetchExists(USERS, Emails.same(USERS.EMAIL, deleted))) {
            deleted += SUFFIX;
        }
        return deleted;
    }

    /** The address with one suffix less. */
    static String restored(String email) {
        return email.endsWith(SUFFIX) ? email.substring(0, email.length() - SUFFIX.length()) : email;
    }
}
