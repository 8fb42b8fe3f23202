package org.quintet.waitinglist;

import static org.jooq.impl.DSL.inline;
import static org.quintet.schema.Tables.WAITING_LIST_ENTRY;

import java.util.Locale;
import org.jooq.Condition;

/** What somebody waits for. */
public enum WaitsFor {
    /** That the event is published. */
    PUBLICATION,
    /** A place at an event that is sold out. */
    PLACE;

    /** As it is stored. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For queries on {@code waiting_list_entry}; written into the statement, so that the partial index is found. */
    public Condition condition() {
        return WAITING_LIST_ENTRY.WAITS_FOR.eq(inline(word()));
    }

    /** Waits for a place and has not been offered one. */
    public static Condition queued() {
        return PLACE.condition().and(WAITING_LIST_ENTRY.OFFERED_AT.isNull());
    }
}
