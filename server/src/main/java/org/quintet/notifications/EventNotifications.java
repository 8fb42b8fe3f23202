package org.quintet.notifications;

import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.CALENDAR_SHARE;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.MEMBERSHIP;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.quintet.conversations.CommentAdded;
import org.quintet.events.EventChanged;
import org.quintet.events.EventCreated;
import org.quintet.events.EventDeleted;
import org.quintet.organisations.Role;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells what happens to an event: the owners of its calendar, whoever created it, as long as he works there, and those with
 * whom the calendar is shared; but not the one who did it (PrimeCal, "Event behaviour").
 */
@Component
class EventNotifications {

    private final DSLContext sql;
    private final Notify notify;

    EventNotifications(DSLContext sql, Notify notify) {
        this.sql = sql;
        this.notify = notify;
    }

    @ApplicationModuleListener
    void on(EventCreated created) {
        tell("event.created", created.eventId(), created.eventId(), created.creatorId());
    }

    @ApplicationModuleListener
    void on(EventChanged changed) {
        tell("event.updated", changed.change(), changed.eventId(), changed.actorId());
    }

    @ApplicationModuleListener
    void on(EventDeleted deleted) {
        tell("event.deleted", deleted.change(), deleted.eventId(), deleted.actorId());
    }

    @ApplicationModuleListener
    void on(CommentAdded added) {
        tell("event.comment.created", added.commentId(), added.about().eventId(), added.authorId());
    }

    private void tell(String type, Object occasion, long eventId, long actorId) {
        Set<Long> receivers = new HashSet<>(peopleOf(eventId));
        receivers.remove(actorId);
        notify.execute(new NewNotification(
                type + ":" + occasion,
                type,
                NotificationTarget.EVENT,
                eventId,
                Optional.empty(),
                receivers,
                Set.of(actorId)));
    }

    private Set<Long> peopleOf(long eventId) {
        return ownersAndCreator(eventId).unionAll(sharers(eventId)).fetchSet(Record1::value1);
    }

    private Select<Record1<Long>> ownersAndCreator(long eventId) {
        return sql.select(MEMBERSHIP.USER_ID)
                .from(EVENT)
                .join(MEMBERSHIP)
                .on(MEMBERSHIP.ORGANISATION_ID.eq(EVENT.ORGANISATION_ID))
                .where(EVENT.ID.eq(eventId))
                .and(MEMBERSHIP
                        .ROLE
                        .eq(Role.OWNER.word())
                        .or(MEMBERSHIP.USER_ID.eq(EVENT.CREATED_BY).and(MEMBERSHIP.ROLE.in(Role.STAFF_WORDS))));
    }

    private static Select<Record1<Long>> sharers(long eventId) {
        return select(CALENDAR_SHARE.USER_ID)
                .from(EVENT)
                .join(CALENDAR_SHARE)
                .on(CALENDAR_SHARE.CALENDAR_ID.eq(EVENT.CALENDAR_ID))
                .where(EVENT.ID.eq(eventId));
    }
}
