package org.quintet.staffing;

import static org.quintet.schema.Tables.CALL_TIME;
import static org.quintet.schema.Tables.SHIFT;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.platform.database.Constraints;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.ShiftRecord;
import org.springframework.stereotype.Component;

/** Moves shifts from state to state, and keeps count of who accepted; the call time is locked. */
@Component
class ShiftStates {

    private final DSLContext sql;
    private final Clock clock;

    ShiftStates(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Stores the shift in the state {@code to}.
     *
     * @throws Failure.Conflict if as many as are needed have accepted, or the person works elsewhere at that time
     */
    ShiftRecord move(ShiftRecord shift, ShiftState to) {
        boolean had = shift.getState().equals(ShiftState.ACCEPTED.word());
        countAccepted(shift.getCallTimeId(), (to == ShiftState.ACCEPTED ? 1 : 0) - (had ? 1 : 0));
        shift.setState(to.word());
        shift.setUpdatedAt(clock.instant());
        try {
            return sql.update(SHIFT)
                    .set(shift)
                    .where(SHIFT.ID.eq(shift.getId()))
                    .returning()
                    .fetchSingle();
        } catch (RuntimeException e) {
            throw refusal(e);
        }
    }

    /** @throws Failure.Conflict if more would accept than are needed */
    void countAccepted(long callTimeId, int more) {
        if (more == 0) {
            return;
        }
        try {
            sql.update(CALL_TIME)
                    .set(CALL_TIME.ACCEPTED, CALL_TIME.ACCEPTED.plus(more))
                    .where(CALL_TIME.ID.eq(callTimeId))
                    .execute();
        } catch (RuntimeException e) {
            throw Constraints.isBroken("call_time_accepted", e)
                    ? new Failure.Conflict("state", "As many people as are needed have accepted already")
                    : e;
        }
    }

    /** What the database found wrong, in words. */
    static RuntimeException refusal(RuntimeException error) {
        return Constraints.isBroken("shift_one_at_a_time", error)
                ? new Failure.Conflict(SHIFT.USER_ID.getName(), "The person already works at that time")
                : error;
    }
}
