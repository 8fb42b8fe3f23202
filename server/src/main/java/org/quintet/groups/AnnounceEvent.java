package org.quintet.groups;

import static org.quintet.schema.Tables.GROUP_FOLLOW;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.quintet.events.MarkEventAnnounced;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** Tells those who follow a group of one of its events. */
@UseCase
public class AnnounceEvent {

    private static final int AT_ONCE = 100;

    private final DSLContext sql;
    private final Groups groups;
    private final MarkEventAnnounced markEventAnnounced;
    private final ApplicationEventPublisher events;

    AnnounceEvent(
            DSLContext sql, Groups groups, MarkEventAnnounced markEventAnnounced, ApplicationEventPublisher events) {
        this.sql = sql;
        this.groups = groups;
        this.markEventAnnounced = markEventAnnounced;
        this.events = events;
    }

    /**
     * Announces the event, once.
     *
     * @throws Failure.NotFound if there is no such group, or the event is not in it
     * @throws Failure.NotAllowed if {@code actor} did not make the group, the event was announced already, or is not
     *     published and yet to come
     */
    public void execute(User actor, long groupId, long eventId) {
        if (groups.creator(groupId) != actor.id()) {
            throw new Failure.NotAllowed("Group owner access required");
        }
        tellFollowers(groupId, eventId, markEventAnnounced.execute(groupId, eventId));
    }

    private void tellFollowers(long groupId, long eventId, Instant at) {
        List<Long> followers = sql.select(GROUP_FOLLOW.USER_ID)
                .from(GROUP_FOLLOW)
                .where(GROUP_FOLLOW.GROUP_ID.eq(groupId))
                .orderBy(GROUP_FOLLOW.ID)
                .fetch(GROUP_FOLLOW.USER_ID);
        for (int from = 0; from < followers.size(); from += AT_ONCE) {
            List<Long> some = followers.subList(from, Math.min(from + AT_ONCE, followers.size()));
            events.publishEvent(new EventAnnounced(groupId, eventId, at, some));
        }
    }
}
