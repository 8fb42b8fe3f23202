package org.quintet.platform.database;

import java.sql.SQLException;

/** Tells the errors of a transaction that the database broke off, because it and another waited for each other. */
public final class Deadlocks {

    private static final String STATE = "40P01";

    private Deadlocks() {}

    /** Whether {@code error} is one of those: what was tried can be tried again. */
    public static boolean brokeOff(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && STATE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
