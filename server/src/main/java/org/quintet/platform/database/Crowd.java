package org.quintet.platform.database;

/** Tells whether more come at once than there are connections to the database. */
@FunctionalInterface
public interface Crowd {

    /** Whether somebody waits for a connection at this moment. */
    boolean isThere();
}
