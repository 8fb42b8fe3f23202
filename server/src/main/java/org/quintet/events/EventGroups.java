package org.quintet.events;

import static org.jooq.impl.DSL.trueCondition;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_GROUP;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.quintet.events.roles.EventRole;
import org.quintet.events.roles.EventRoles;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.stereotype.Component;

/**
 * Which events may be in which group. A group's organizers organize its events, so that an event joins a group by its own
 * owner's hand only.
 */
@Component
public class EventGroups {

    private final DSLContext sql;

    EventGroups(DSLContext sql) {
        this.sql = sql;
    }

    /** The groups that {@code user} may change: those he made, and those whose organizer he agreed to be; staff all. */
    public static Condition changeableBy(User user) {
        return user.isPlatformStaff()
                ? trueCondition()
                : EVENT_GROUP
                        .USER_ID
                        .eq(user.id())
                        .or(EVENT_GROUP.ID.in(EventRoles.groupsOf(user, EventRole.ORGANIZERS)));
    }

    /** Whether {@code user} may change the group; not if there is none. */
    public boolean isChangeable(User user, long groupId) {
        return sql.fetchExists(
                EVENT_GROUP,
                EVENT_GROUP.ID.eq(groupId).and(EVENT_GROUP.DELETED_AT.isNull()).and(changeableBy(user)));
    }

    /**
     * Checks that {@code actor} may put the event where its values say it is from now on, and lets it be announced there.
     * Every change of an event in a group can be announced again.
     *
     * @param owner whether {@code actor} owns the event
     * @throws Failure.NotAllowed if he does not, or may not change the group
     */
    void settle(User actor, EventRecord event, Optional<Long> before, boolean owner) {
        Optional<Long> group = Optional.ofNullable(event.getGroupId());
        if (!group.equals(before) && group.isPresent()) {
            if (!owner && !actor.isPlatformStaff()) {
                throw new Failure.NotAllowed("Event owner access required");
            }
            if (!isChangeable(actor, group.get())) {
                throw new Failure.NotAllowed("Group owner or organizer access required");
            }
        }
        if (group.isPresent() || before.isPresent()) {
            event.set(EVENT.IS_ANNOUNCED, false);
        }
    }
}
