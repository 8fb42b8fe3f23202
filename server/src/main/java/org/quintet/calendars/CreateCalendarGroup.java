package org.quintet.calendars;

import static org.quintet.schema.Tables.CALENDAR_GROUP;

import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Makes a group into which a person puts calendars of his own. */
@UseCase
public class CreateCalendarGroup {

    private static final int MOST = 500;

    private final DSLContext sql;
    private final Clock clock;

    CreateCalendarGroup(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Returns the new group's id.
     *
     * @throws Failure.Conflict if the owner has five hundred groups already
     */
    public long execute(User owner, String name, boolean visible) {
        if (sql.fetchCount(CALENDAR_GROUP, CALENDAR_GROUP.OWNER_ID.eq(owner.id())) >= MOST) {
            throw new Failure.Conflict(
                    CALENDAR_GROUP.ID.getName(), "Nobody needs more than " + MOST + " calendar groups");
        }
        Instant now = clock.instant();
        return sql.insertInto(CALENDAR_GROUP)
                .set(CALENDAR_GROUP.OWNER_ID, owner.id())
                .set(CALENDAR_GROUP.NAME, name)
                .set(CALENDAR_GROUP.IS_VISIBLE, visible)
                .set(CALENDAR_GROUP.CREATED_AT, now)
                .set(CALENDAR_GROUP.UPDATED_AT, now)
                .returningResult(CALENDAR_GROUP.ID)
                .fetchSingle()
                .value1();
    }
}
