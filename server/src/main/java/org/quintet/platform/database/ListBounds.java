package org.quintet.platform.database;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import org.jooq.Param;

/**
 * Where a list begins and how long it is, as its statement says it. PostgreSQL takes a limit that is a parameter for a tenth of
 * the table: no plan for any parameters looks good enough then, and each list is planned anew, which takes longer than to
 * answer it.
 */
public final class ListBounds {

    private ListBounds() {}

    /** So many rows at most. */
    public static Param<Long> limit(long rows) {
        return inline(rows);
    }

    /** So many rows are left out. Only the beginning, which most ask for, has a statement of its own. */
    public static Param<Long> offset(long rows) {
        return rows == 0 ? inline(rows) : val(rows);
    }
}
