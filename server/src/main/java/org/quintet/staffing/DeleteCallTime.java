package org.quintet.staffing;

import static org.quintet.schema.Tables.CALL_TIME;
import static org.quintet.schema.Tables.SHIFT;

import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Takes back that an event needs people. Those who were to come are told. */
@UseCase
public class DeleteCallTime {

    private final DSLContext sql;
    private final StaffedEvents events;
    private final CallOff callOff;

    DeleteCallTime(DSLContext sql, StaffedEvents events, CallOff callOff) {
        this.sql = sql;
        this.events = events;
        this.callOff = callOff;
    }

    /**
     * Deletes the call time and its shifts.
     *
     * @throws Failure.NotFound if there is no such event, or it has no such call time
     * @throws Failure.NotAllowed if {@code actor} does not work for the event
     * @throws Failure.Conflict if the event is cancelled
     */
    public void execute(User actor, long eventId, long callTimeId) {
        events.lock(actor, eventId);
        events.lockCallTime(eventId, callTimeId);
        callOff.tell(SHIFT.CALL_TIME_ID.eq(callTimeId));
        sql.deleteFrom(CALL_TIME).where(CALL_TIME.ID.eq(callTimeId)).execute();
    }
}
