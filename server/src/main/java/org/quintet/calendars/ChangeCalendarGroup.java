package org.quintet.calendars;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;
import static org.quintet.schema.Tables.CALENDAR_GROUP;

import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Renames a group of calendars, shows or hides it. */
@UseCase
public class ChangeCalendarGroup {

    private final DSLContext sql;
    private final Clock clock;
    private final GroupedCalendars grouped;

    ChangeCalendarGroup(DSLContext sql, Clock clock, GroupedCalendars grouped) {
        this.sql = sql;
        this.clock = clock;
        this.grouped = grouped;
    }

    /**
     * Changes what is given.
     *
     * @throws Failure.NotFound if there is no such group
     * @throws Failure.NotAllowed if it is somebody else's
     */
    public void execute(User actor, long groupId, Optional<String> name, Optional<Boolean> visible) {
        grouped.requireOwn(groupId, actor);
        sql.update(CALENDAR_GROUP)
                .set(CALENDAR_GROUP.NAME, coalesce(val(name.orElse(null)), CALENDAR_GROUP.NAME))
                .set(CALENDAR_GROUP.IS_VISIBLE, coalesce(val(visible.orElse(null)), CALENDAR_GROUP.IS_VISIBLE))
                .set(CALENDAR_GROUP.UPDATED_AT, clock.instant())
                .where(CALENDAR_GROUP.ID.eq(groupId))
                .execute();
    }
}
