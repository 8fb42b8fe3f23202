package org.quintet.platform.database;

import java.util.Optional;
import org.jooq.exception.DataAccessException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.NonTransientDataAccessException;

/** Reads out of a database error which rule was broken. */
public final class Constraints {

    private Constraints() {}

    /** Whether {@code error} says that the constraint or unique index of this name was broken. */
    public static boolean isBroken(String name, RuntimeException error) {
        return violatedBy(error).filter(name::equals).isPresent();
    }

    /** The name of the constraint or unique index that {@code error} is about, if it is about one. */
    public static Optional<String> violatedBy(RuntimeException error) {
        if (!(error instanceof DataAccessException) && !(error instanceof NonTransientDataAccessException)) {
            return Optional.empty();
        }
        for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException postgres) {
                return Optional.ofNullable(postgres.getServerErrorMessage()).map(ServerErrorMessage::getConstraint);
            }
        }
        return Optional.empty();
    }
}
