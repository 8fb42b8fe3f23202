package org.quintet.groups;

import static org.quintet.schema.Tables.EVENT_GROUP;

import java.time.Clock;
import java.util.Set;
import org.jooq.DSLContext;
import org.quintet.events.PutEventsInGroup;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** Makes a group of events. */
@UseCase
public class CreateGroup {

    private final DSLContext sql;
    private final Clock clock;
    private final PutEventsInGroup putEventsInGroup;
    private final ApplicationEventPublisher domainEvents;

    CreateGroup(
            DSLContext sql, Clock clock, PutEventsInGroup putEventsInGroup, ApplicationEventPublisher domainEvents) {
        this.sql = sql;
        this.clock = clock;
        this.putEventsInGroup = putEventsInGroup;
        this.domainEvents = domainEvents;
    }

    /**
     * Returns the new group's id.
     *
     * @throws Failure.NotAllowed if {@code creator} has not proven his address, does not own one of the events, or promotes
     *     the group without being staff
     * @throws Failure.NotFound if one of the events is not there
     * @throws Failure.Invalid if the name is blank
     */
    public long execute(User creator, GroupValues values, Set<Long> eventIds) {
        if (!creator.isVerified()) {
            throw new Failure.NotAllowed("Access Forbidden");
        }
        values.check(creator);
        long id = sql.insertInto(EVENT_GROUP)
                .set(values.byColumn())
                .set(EVENT_GROUP.USER_ID, creator.id())
                .set(EVENT_GROUP.CREATED_AT, clock.instant())
                .returningResult(EVENT_GROUP.ID)
                .fetchSingle()
                .value1();
        values.banner().ifPresent(banner -> domainEvents.publishEvent(new BannerChanged(id, banner)));
        putEventsInGroup.execute(creator, id, eventIds);
        return id;
    }
}
