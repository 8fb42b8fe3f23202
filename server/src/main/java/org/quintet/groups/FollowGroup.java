package org.quintet.groups;

import static org.quintet.schema.Tables.GROUP_FOLLOW;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Lets somebody hear of a group's events. */
@UseCase
public class FollowGroup {

    private final DSLContext sql;
    private final Clock clock;

    FollowGroup(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Returns the id of the new follower's row. That the group is there is the caller's to check.
     *
     * @throws Failure.Conflict if he follows it already
     */
    public long execute(User user, long groupId) {
        return sql.insertInto(GROUP_FOLLOW)
                .set(GROUP_FOLLOW.GROUP_ID, groupId)
                .set(GROUP_FOLLOW.USER_ID, user.id())
                .set(GROUP_FOLLOW.CREATED_AT, clock.instant())
                .onConflict(GROUP_FOLLOW.GROUP_ID, GROUP_FOLLOW.USER_ID)
                .doNothing()
                .returningResult(GROUP_FOLLOW.ID)
                .fetchOptional()
                .orElseThrow(() -> new Failure.Conflict("group", "Group already followed"))
                .value1();
    }
}
