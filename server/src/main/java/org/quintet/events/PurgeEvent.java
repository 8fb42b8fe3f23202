package org.quintet.events;

import static org.quintet.schema.Tables.EVENT;

import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Removes an event for good, deleted or not, with all that belongs to it. */
@UseCase
public class PurgeEvent {

    private final DSLContext sql;

    PurgeEvent(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Removes the event.
     *
     * @throws Failure.NotAllowed if {@code actor} is not of the installation's staff
     * @throws Failure.NotFound if there is no such event
     */
    public void execute(User actor, long eventId) {
        if (!actor.isPlatformStaff()) {
            throw new Failure.NotAllowed("Only the installation's staff removes events for good");
        }
        if (sql.deleteFrom(EVENT).where(EVENT.ID.eq(eventId)).execute() == 0) {
            throw new Failure.NotFound("event");
        }
    }
}
