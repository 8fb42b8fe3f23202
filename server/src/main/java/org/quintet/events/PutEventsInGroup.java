package org.quintet.events;

import static org.jooq.impl.DSL.field;
import static org.quintet.schema.Tables.EVENT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import org.quintet.events.roles.EventRole;
import org.quintet.identity.Caller;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Decides which events are in a group. That the actor may change the group is the caller's to check. */
@UseCase
public class PutEventsInGroup {

    private final DSLContext sql;

    PutEventsInGroup(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Puts these events into the group, and takes those out of it that are not among them; what {@code actor} cannot see
     * stays. An event comes from whatever group it was in.
     *
     * @throws Failure.NotFound if one of the events is not there
     * @throws Failure.NotAllowed if {@code actor} does not own an event that joins
     */
    public void execute(User actor, long groupId, Set<Long> eventIds) {
        List<Long> present = sql.select(EVENT.ID)
                .from(EVENT)
                .where(EVENT.GROUP_ID.eq(groupId))
                .and(EventAccess.present())
                .and(EventAccess.readablePublicly().or(EventAccess.staffedBy(new Caller.SignedIn(actor, false))))
                .fetch(EVENT.ID);
        List<Long> joining = new ArrayList<>(eventIds);
        joining.removeAll(present);
        requireOwned(actor, joining);
        present.removeAll(eventIds);
        move(present, null);
        move(joining, groupId);
    }

    private void requireOwned(User actor, Collection<Long> eventIds) {
        Map<Long, Boolean> owned = sql.select(EVENT.ID, field(EventAccess.holds(actor, Set.of(EventRole.OWNER))))
                .from(EVENT)
                .where(EVENT.ID.in(eventIds))
                .and(EventAccess.present())
                .fetchMap(Record2::value1, Record2::value2);
        if (owned.size() < eventIds.size()) {
            throw new Failure.NotFound("event");
        }
        if (!actor.isPlatformStaff() && owned.containsValue(false)) {
            throw new Failure.NotAllowed("Event owner access required");
        }
    }

    private void move(Collection<Long> eventIds, @Nullable Long groupId) {
        sql.update(EVENT)
                .set(EVENT.GROUP_ID, groupId)
                .set(EVENT.IS_ANNOUNCED, false)
                .where(EVENT.ID.in(eventIds))
                .execute();
    }
}
