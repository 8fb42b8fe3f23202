package org.quintet.staffing;

import static org.jooq.impl.DSL.inline;
import static org.quintet.schema.Tables.CALL_TIME;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.SHIFT;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.quintet.events.EventChanged;
import org.quintet.events.EventDeleted;
import org.quintet.schema.tables.records.CallTimeRecord;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What follows from a change of an event, in the same transaction. Who was to come to one that does not take place is free
 * for others and is told; when it comes back he is to be asked again. Call times keep their wall-clock times when the
 * event's zone changes.
 */
@Component
class StaffingFollowsEvent {

    private final DSLContext sql;
    private final Clock clock;
    private final CallTimes callTimes;
    private final CallOff callOff;

    StaffingFollowsEvent(DSLContext sql, Clock clock, CallTimes callTimes, CallOff callOff) {
        this.sql = sql;
        this.clock = clock;
        this.callTimes = callTimes;
        this.callOff = callOff;
    }

    @EventListener
    void on(EventDeleted deleted) {
        cancelShifts(deleted.eventId());
    }

    @EventListener
    void on(EventChanged changed) {
        EventRecord event = sql.select(EVENT.ID, EVENT.STATE, EVENT.DELETED_AT, EVENT.TIMEZONE)
                .from(EVENT)
                .where(EVENT.ID.eq(changed.eventId()))
                .fetchSingle()
                .into(EVENT);
        if (StaffedEvents.takesPlace(event)) {
            moveCallTimes(event);
        } else {
            cancelShifts(event.getId());
        }
    }

    private void cancelShifts(long eventId) {
        List<Long> ids = sql.select(CALL_TIME.ID)
                .from(CALL_TIME)
                .where(CALL_TIME.EVENT_ID.eq(eventId))
                .orderBy(CALL_TIME.ID)
                .forNoKeyUpdate()
                .fetch(CALL_TIME.ID);
        if (ids.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Condition toCome = SHIFT.CALL_TIME_ID.in(ids).and(ShiftState.standing()).and(SHIFT.ENDS_AT.gt(now));
        callOff.tell(toCome);
        sql.update(SHIFT)
                .set(SHIFT.STATE, ShiftState.CANCELLED.word())
                .set(SHIFT.UPDATED_AT, now)
                .where(toCome)
                .execute();
        sql.update(CALL_TIME)
                .set(
                        CALL_TIME.ACCEPTED,
                        DSL.field(DSL.selectCount()
                                .from(SHIFT)
                                .where(SHIFT.CALL_TIME_ID.eq(CALL_TIME.ID))
                                .and(SHIFT.STATE.eq(inline(ShiftState.ACCEPTED.word())))))
                .where(CALL_TIME.ID.in(ids))
                .execute();
    }

    private void moveCallTimes(EventRecord event) {
        ZoneId zone = ZoneId.of(event.getTimezone());
        List<CallTimeRecord> elsewhere = sql.selectFrom(CALL_TIME)
                .where(CALL_TIME.EVENT_ID.eq(event.getId()))
                .and(CALL_TIME.TIMEZONE.ne(zone.getId()))
                .orderBy(CALL_TIME.ID)
                .forNoKeyUpdate()
                .fetch();
        for (CallTimeRecord callTime : elsewhere) {
            CallTimeRules.settle(callTime, zone);
            callTimes.moveShifts(callTimes.store(callTime));
        }
    }
}
