package org.quintet.staffing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.CallTimeRecord;
import org.quintet.schema.tables.records.EventRecord;

/** Changes what an event needs people for. Those who are asked to come, or accepted, are told of other hours. */
@UseCase
public class ChangeCallTime {

    private final StaffedEvents events;
    private final CallTimes callTimes;

    ChangeCallTime(StaffedEvents events, CallTimes callTimes) {
        this.events = events;
        this.callTimes = callTimes;
    }

    /**
     * Returns the call time as it is afterwards.
     *
     * @param translate makes the change out of the call time as it is now, which nobody else changes meanwhile; what it
     *     throws is thrown
     * @throws Failure.NotFound if there is no such event, or it has no such call time
     * @throws Failure.NotAllowed if {@code actor} does not work for the event
     * @throws Failure.Conflict if the event is cancelled, or somebody works elsewhere at the new hours
     * @throws Failure.Invalid if the result would break a rule
     */
    public CallTimeRecord execute(
            User actor, long eventId, long callTimeId, Function<CallTimeRecord, CallTimeChanges> translate) {
        EventRecord event = events.lock(actor, eventId);
        CallTimeRecord callTime = events.lockCallTime(eventId, callTimeId);
        Instant starts = callTime.getStartsAt();
        Instant ends = callTime.getEndsAt();
        translate.apply(callTime).applyTo(callTime);
        CallTimeRules.settle(callTime, ZoneId.of(event.getTimezone()));
        CallTimeRecord changed = callTimes.store(callTime);
        if (!starts.equals(changed.getStartsAt()) || !ends.equals(changed.getEndsAt())) {
            callTimes.moveShifts(changed);
        }
        return changed;
    }
}
