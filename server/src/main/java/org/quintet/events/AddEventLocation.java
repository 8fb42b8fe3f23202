package org.quintet.events;

import static org.quintet.schema.Tables.EVENT_LOCATION;

import org.jooq.DSLContext;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Suggests a place for events, whether or not there are events yet. */
@UseCase
public class AddEventLocation {

    private final DSLContext sql;

    AddEventLocation(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Adds the place {@code name}, which is not blank.
     *
     * @throws Failure.Conflict if it is suggested already
     */
    public void execute(String name) {
        int added = sql.insertInto(EVENT_LOCATION)
                .set(EVENT_LOCATION.NAME, name)
                .onConflictDoNothing()
                .execute();
        if (added == 0) {
            throw new Failure.Conflict(EVENT_LOCATION.NAME.getName(), "There is a location of this name already");
        }
    }
}
