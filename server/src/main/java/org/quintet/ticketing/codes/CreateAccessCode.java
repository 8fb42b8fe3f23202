package org.quintet.ticketing.codes;

import static org.quintet.schema.Tables.ACCESS_CODE;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.identity.Caller;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.AccessCodeRecord;

/** Makes a code that opens ticket types of an event which are not for everybody. */
@UseCase
public class CreateAccessCode {

    private final DSLContext sql;
    private final Clock clock;
    private final AccessCodes codes;

    CreateAccessCode(DSLContext sql, Clock clock, AccessCodes codes) {
        this.sql = sql;
        this.clock = clock;
        this.codes = codes;
    }

    /**
     * Returns the new code.
     *
     * @throws Failure.NotSignedIn if nobody is signed in
     * @throws Failure.NotFound if there is no such event
     * @throws Failure.NotAllowed if the caller does not organise the event
     * @throws Failure.Invalid if limits contradict each other
     * @throws Failure.Conflict if the event has that code, or a ticket type is of another event or for everybody
     */
    public AccessCodeRecord execute(Caller caller, long eventId, CodeChanges changes) {
        caller.requireUser();
        AccessCodeRecord code = new AccessCodeRecord();
        changes.into(code);
        code.setEventId(eventId);
        code.setCreatedAt(clock.instant());
        codes.check(caller, code, changes);
        return codes.store(
                () -> sql.insertInto(ACCESS_CODE).set(code).returning().fetchSingle(), changes);
    }
}
