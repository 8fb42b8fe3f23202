package org.quintet.platform.database;

import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * The database could not be asked, because no connection was to be had in time: it is away, or the crowd too large. Nothing was
 * begun, so that the same may be tried again; of a connection that breaks later nobody can say so.
 */
public final class NoConnection extends SQLTransientConnectionException {

    private static final long serialVersionUID = 1L;

    NoConnection(String pool, @Nullable Exception cause) {
        super(pool + ": no connection was to be had in time", cause);
    }

    /** Whether {@code failure} came of it. */
    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoConnection) {
                return true;
            }
        }
        return false;
    }
}
