package org.quintet.groups;

import static org.quintet.schema.Tables.EVENT_GROUP;

import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.quintet.events.EventGroups;
import org.quintet.events.PutEventsInGroup;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** Changes what a group says about itself, and which events are in it. */
@UseCase
public class ChangeGroup {

    private final DSLContext sql;
    private final PutEventsInGroup putEventsInGroup;
    private final ApplicationEventPublisher domainEvents;

    ChangeGroup(DSLContext sql, PutEventsInGroup putEventsInGroup, ApplicationEventPublisher domainEvents) {
        this.sql = sql;
        this.putEventsInGroup = putEventsInGroup;
        this.domainEvents = domainEvents;
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
        Record2<Boolean, String> group = sql.select(EventGroups.changeableBy(actor), EVENT_GROUP.BANNER_URL)
                .from(EVENT_GROUP)
                .where(EVENT_GROUP.ID.eq(groupId))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("group"));
        if (!group.value1()) {
            throw new Failure.NotAllowed("Group owner or organizer access required");
        }
        if (!values.byColumn().isEmpty()) {
            sql.update(EVENT_GROUP)
                    .set(values.insteadOf(group.value2()))
                    .where(EVENT_GROUP.ID.eq(groupId))
                    .execute();
        }
        values.banner()
                .filter(banner -> !banner.equals(group.value2()))
                .ifPresent(banner -> domainEvents.publishEvent(new BannerChanged(groupId, banner)));
        eventIds.ifPresent(ids -> putEventsInGroup.execute(actor, groupId, ids));
    }
}
