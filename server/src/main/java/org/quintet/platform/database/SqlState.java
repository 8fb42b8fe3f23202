package org.quintet.platform.database;

import java.sql.SQLException;
import java.util.Optional;

/** Reads out of a database error which kind it is. */
public final class SqlState {

    /** A regular expression that the database does not understand. */
    public static final String INVALID_REGULAR_EXPRESSION = "2201B";

    private SqlState() {}

    /** The five letters that SQL has for it, if the database sent it. */
    public static Optional<String> of(RuntimeException error) {
        for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return Optional.ofNullable(refused.getSQLState());
            }
        }
        return Optional.empty();
    }
}
