package org.quintet.staffing;

import static org.quintet.schema.Tables.CALL_TIME;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.CallTimeRecord;
import org.quintet.schema.tables.records.EventRecord;

/** Says that an event needs people. */
@UseCase
public class CreateCallTime {

    private static final int MOST_PER_EVENT = 200;

    private final DSLContext sql;
    private final Clock clock;
    private final StaffedEvents events;

    CreateCallTime(DSLContext sql, Clock clock, StaffedEvents events) {
        this.sql = sql;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Returns the new call time.
     *
     * @throws Failure.NotFound if there is no such event
     * @throws Failure.NotAllowed if {@code actor} does not work for it
     * @throws Failure.Conflict if it is cancelled, or has 200 call times already
     * @throws Failure.Invalid if a value breaks a rule, or names a position or skill level that is not the organisation's
     */
    public CallTimeRecord execute(User actor, long eventId, CallTimeChanges changes) {
        EventRecord event = events.lock(actor, eventId);
        if (sql.fetchCount(CALL_TIME, CALL_TIME.EVENT_ID.eq(eventId)) >= MOST_PER_EVENT) {
            throw new Failure.Conflict("event_id", "An event has at most " + MOST_PER_EVENT + " call times");
        }
        Instant now = clock.instant();
        CallTimeRecord callTime = new CallTimeRecord();
        changes.applyTo(callTime);
        callTime.setEventId(eventId);
        callTime.setOrganisationId(event.getOrganisationId());
        callTime.setCreatedAt(now);
        callTime.setUpdatedAt(now);
        CallTimeRules.settle(callTime, ZoneId.of(event.getTimezone()));
        try {
            return sql.insertInto(CALL_TIME).set(callTime).returning().fetchSingle();
        } catch (RuntimeException e) {
            throw CallTimeRules.refusal(e);
        }
    }
}
