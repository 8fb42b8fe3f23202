package org.quintet.staffing;

import static org.quintet.schema.Tables.CALL_TIME;
import static org.quintet.schema.Tables.SHIFT;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.quintet.schema.tables.records.CallTimeRecord;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Stores changed call times, and what follows for their shifts. */
@Component
class CallTimes {

    private final DSLContext sql;
    private final Clock clock;
    private final ApplicationEventPublisher domainEvents;

    CallTimes(DSLContext sql, Clock clock, ApplicationEventPublisher domainEvents) {
        this.sql = sql;
        this.clock = clock;
        this.domainEvents = domainEvents;
    }

    CallTimeRecord store(CallTimeRecord callTime) {
        callTime.setUpdatedAt(clock.instant());
        try {
            return sql.update(CALL_TIME)
                    .set(callTime)
                    .where(CALL_TIME.ID.eq(callTime.getId()))
                    .returning()
                    .fetchSingle();
        } catch (RuntimeException e) {
            throw CallTimeRules.refusal(e);
        }
    }

    /** Gives the shifts of a call time its hours; those who stand by are told, unless it is over. */
    void moveShifts(CallTimeRecord callTime) {
        Instant now = clock.instant();
        try {
            sql.update(SHIFT)
                    .set(SHIFT.STARTS_AT, callTime.getStartsAt())
                    .set(SHIFT.ENDS_AT, callTime.getEndsAt())
                    .set(SHIFT.UPDATED_AT, now)
                    .where(SHIFT.CALL_TIME_ID.eq(callTime.getId()))
                    .execute();
        } catch (RuntimeException e) {
            throw ShiftStates.refusal(e);
        }
        List<Long> standing = sql.select(SHIFT.ID)
                .from(SHIFT)
                .where(SHIFT.CALL_TIME_ID.eq(callTime.getId()))
                .and(ShiftState.standing())
                .and(SHIFT.ENDS_AT.gt(now))
                .orderBy(SHIFT.ID)
                .fetch(SHIFT.ID);
        if (!standing.isEmpty()) {
            domainEvents.publishEvent(new ShiftsMoved(standing));
        }
    }
}
