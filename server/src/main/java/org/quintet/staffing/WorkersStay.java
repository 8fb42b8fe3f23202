package org.quintet.staffing;

import static org.quintet.schema.Tables.SHIFT;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.identity.UserDeletionRule;
import org.quintet.platform.failures.Failure;
import org.springframework.stereotype.Component;

/** Whoever is to come to a shift that is not over cannot go. */
@Component
class WorkersStay implements UserDeletionRule {

    private final DSLContext sql;
    private final Clock clock;

    WorkersStay(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void check(long userId) {
        if (sql.fetchExists(
                SHIFT, SHIFT.USER_ID.eq(userId), SHIFT.ENDS_AT.gt(clock.instant()), ShiftState.standing())) {
            throw new Failure.NotAllowed("Users who are assigned to shifts cannot be deleted");
        }
    }
}
