package org.quintet.postgres;

/** The embedded PostgreSQL could not be prepared, started or stopped; the message says why in a user's words. */
public final class PostgresStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PostgresStartException(String message) {
        super(message);
    }

    PostgresStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
