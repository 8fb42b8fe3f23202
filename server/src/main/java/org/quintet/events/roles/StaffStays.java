package org.quintet.events.roles;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_ROLE;

import org.jooq.DSLContext;
import org.quintet.events.EventAccess;
import org.quintet.identity.UserDeletionRule;
import org.quintet.platform.failures.Failure;
import org.springframework.stereotype.Component;

/** Whoever has a role at an event that is not deleted cannot go. */
@Component
class StaffStays implements UserDeletionRule {

    private final DSLContext sql;

    StaffStays(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void check(long userId) {
        boolean needed = sql.fetchExists(sql.selectOne()
                .from(EVENT_ROLE)
                .join(EVENT)
                .on(EVENT.ID.eq(EVENT_ROLE.EVENT_ID))
                .where(EVENT_ROLE.USER_ID.eq(userId))
                .and(EventAccess.present()));
        if (needed) {
            throw new Failure.NotAllowed("Users associated with events cannot be deleted");
        }
    }
}
