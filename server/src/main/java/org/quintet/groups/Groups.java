package org.quintet.groups;

import static org.quintet.schema.Tables.EVENT_GROUP;

import org.jooq.DSLContext;
import org.quintet.platform.failures.Failure;
import org.springframework.stereotype.Component;

/** Finds groups that are not deleted. */
@Component
class Groups {

    private final DSLContext sql;

    Groups(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * The id of the user who made the group.
     *
     * @throws Failure.NotFound if there is no such group
     */
    long creator(long groupId) {
        return sql.select(EVENT_GROUP.USER_ID)
                .from(EVENT_GROUP)
                .where(EVENT_GROUP.ID.eq(groupId))
                .and(EVENT_GROUP.DELETED_AT.isNull())
                .fetchOptional(EVENT_GROUP.USER_ID)
                .orElseThrow(() -> new Failure.NotFound("group"));
    }

    /** @throws Failure.NotFound if there is no such group */
    void require(long groupId) {
        if (!sql.fetchExists(EVENT_GROUP, EVENT_GROUP.ID.eq(groupId), EVENT_GROUP.DELETED_AT.isNull())) {
            throw new Failure.NotFound("group");
        }
    }
}
