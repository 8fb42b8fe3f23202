package org.quintet.groups;

import static org.quintet.schema.Tables.EVENT_GROUP;

import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.quintet.events.EventGroups;
import org.quintet.events.PutEventsInGroup;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Changes what a group says about itself, and which events are in it. */
@UseCase
public class ChangeGroup {

    private final DSLContext sql;
    private final PutEventsInGroup putEventsInGroup;

    ChangeGroup(DSLContext sql, PutEventsInGroup putEventsInGroup) {
        this.sql = sql;
        this.putEventsInGroup = putEventsInGroup;
    }

    /**
     * Changes the group, also a deleted one.
     *
     * @param eventIds all events that are in it from now on; empty leaves them
     * @throws Failure.NotFound if the group or one of the events is not there
     * @throws Failure.NotAllowed if {@code actor} may not change the group, does not own an event that joins, or promotes
     *     the group without being staff
     * @throws Failure.Invalid if the name is blank
     */
    public void execute(User actor, long groupId, GroupValues values, Optional<Set<Long>> eventIds) {
        values.check(actor);
        boolean changeable = sql.select(EventGroups.changeableBy(actor))
                .from(EVENT_GROUP)
                .where(EVENT_GROUP.ID.eq(groupId))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("group"))
                .value1();
        if (!changeable) {
            throw new Failure.NotAllowed("Group owner or organizer access required");
        }
        if (!values.byColumn().isEmpty()) {
            sql.update(EVENT_GROUP)
                    .set(values.byColumn())
                    .where(EVENT_GROUP.ID.eq(groupId))
                    .execute();
        }
        eventIds.ifPresent(ids -> putEventsInGroup.execute(actor, groupId, ids));
    }
}
