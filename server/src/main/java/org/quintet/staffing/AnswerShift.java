package org.quintet.staffing;

import static org.quintet.schema.Tables.CALL_TIME;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.SHIFT;

import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.quintet.platform.database.Rows;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Failure.NotSignedIn.Reason;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.ShiftRecord;

/** Accepts or declines, by the link in the mail. Until the shift is over one may change one's mind. */
@UseCase
public class AnswerShift {

    private final DSLContext sql;
    private final Clock clock;
    private final ShiftTokens tokens;
    private final StaffedEvents events;
    private final ShiftStates states;

    AnswerShift(DSLContext sql, Clock clock, ShiftTokens tokens, StaffedEvents events, ShiftStates states) {
        this.sql = sql;
        this.clock = clock;
        this.tokens = tokens;
        this.events = events;
        this.states = states;
    }

    /**
     * Notes the answer. The same answer again changes nothing.
     *
     * @throws Failure.NotSignedIn if the token proves nothing, or another asking made it void
     * @throws Failure.NotFound if the call time was deleted just now
     * @throws Failure.Conflict if the event does not take place, the shift is over, as many as are needed have accepted
     *     already, or the person works elsewhere at that time
     */
    public void execute(String token, boolean accepts) {
        ShiftTokens.Asking asking = tokens.verify(token);
        ShiftRecord shift = lock(asking);
        Instant now = clock.instant();
        if (!shift.getEndsAt().isAfter(now)) {
            throw new Failure.Conflict(SHIFT.ENDS_AT.getName(), "The shift is over");
        }
        ShiftState answer = accepts ? ShiftState.ACCEPTED : ShiftState.DECLINED;
        if (!shift.getState().equals(answer.word())) {
            shift.setAnsweredAt(now);
            states.move(shift, answer);
        }
    }

    /** Locks the event, against its cancellation, then the call time, then the shift. */
    private ShiftRecord lock(ShiftTokens.Asking asking) {
        Record place = sql.select(EVENT.ID, EVENT.STATE, EVENT.DELETED_AT, CALL_TIME.ID)
                .from(EVENT)
                .join(CALL_TIME)
                .on(CALL_TIME.EVENT_ID.eq(EVENT.ID))
                .join(SHIFT)
                .on(SHIFT.CALL_TIME_ID.eq(CALL_TIME.ID))
                .where(SHIFT.UUID.eq(asking.shift()))
                .forShare()
                .of(EVENT)
                .fetchOptional()
                .<Record>map(row -> row)
                .orElseThrow(() -> new Failure.NotSignedIn(Reason.REVOKED_TOKEN));
        StaffedEvents.requireTakesPlace(Rows.part(place, EVENT));
        events.lockCallTime(place.get(EVENT.ID), place.get(CALL_TIME.ID));
        ShiftRecord shift = sql.selectFrom(SHIFT)
                .where(SHIFT.UUID.eq(asking.shift()))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotSignedIn(Reason.REVOKED_TOKEN));
        boolean isCalledOff = shift.getState().equals(ShiftState.CANCELLED.word());
        if (shift.getAsked() != asking.asked() || isCalledOff) {
            throw new Failure.NotSignedIn(Reason.REVOKED_TOKEN);
        }
        return shift;
    }
}
