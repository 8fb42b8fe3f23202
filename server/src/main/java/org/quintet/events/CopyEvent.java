package org.quintet.events;

import static org.jooq.impl.DSL.inline;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_IN_CATEGORY;
import static org.quintet.schema.Tables.EVENT_ROLE;
import static org.quintet.schema.Tables.ROLE_INVITE;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.quintet.events.roles.InviteStatus;
import org.quintet.events.roles.RoleInvites;
import org.quintet.identity.User;
import org.quintet.platform.database.RowCopies;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Makes another event like one (Open Event, Event Copy): a draft, of the same organisation, with the same people in the same
 * roles. What else a copy has is said by those who listen to {@link EventCopied}.
 */
@UseCase
public class CopyEvent {

    private static final int ATTEMPTS = 8;

    /** What a copy does not take over: its names, its own history, and what was decided about the other alone. */
    private static final Set<Field<?>> OF_ITS_OWN = Set.of(
            EVENT.ID,
            EVENT.UUID,
            EVENT.IDENTIFIER,
            EVENT.SLUG,
            EVENT.VERSION,
            EVENT.STATE,
            EVENT.PUBLISHED_AT,
            EVENT.DELETED_AT,
            EVENT.CREATED_BY,
            EVENT.CREATED_AT,
            EVENT.UPDATED_AT,
            EVENT.IS_FEATURED,
            EVENT.IS_PROMOTED,
            EVENT.IS_ANNOUNCED,
            EVENT.TEMPLATE_ID,
            // a copy takes place once
            EVENT.RECURRENCE_TYPE,
            EVENT.RECURRENCE_RULE);

    private final DSLContext sql;
    private final Clock clock;
    private final EventAccess access;
    private final RoleInvites invites;
    private final ApplicationEventPublisher domainEvents;

    CopyEvent(
            DSLContext sql,
            Clock clock,
            EventAccess access,
            RoleInvites invites,
            ApplicationEventPublisher domainEvents) {
        this.sql = sql;
        this.clock = clock;
        this.access = access;
        this.invites = invites;
        this.domainEvents = domainEvents;
    }

    /**
     * Returns the copy.
     *
     * @throws Failure.NotFound if there is no such event
     * @throws Failure.NotAllowed if {@code actor} is not one of its organisers
     */
    public EventRecord execute(User actor, long eventId) {
        access.requireAccess(actor, eventId, "Access Forbidden");
        EventRecord original =
                sql.selectFrom(EVENT).where(EVENT.ID.eq(eventId)).forKeyShare().fetchSingle();
        EventRecord copy = insert(original, actor);
        RowCopies.insert(
                sql,
                EVENT_ROLE,
                EVENT_ROLE.EVENT_ID.eq(eventId),
                Set.of(EVENT_ROLE.ID),
                Map.of(
                        EVENT_ROLE.EVENT_ID,
                        DSL.val(copy.getId()),
                        EVENT_ROLE.CREATED_AT,
                        DSL.val(copy.getCreatedAt())));
        RowCopies.insert(
                sql,
                EVENT_IN_CATEGORY,
                EVENT_IN_CATEGORY.EVENT_ID.eq(eventId),
                Set.of(),
                Map.of(EVENT_IN_CATEGORY.EVENT_ID, DSL.val(copy.getId())));
        listPeople(eventId, copy.getId());
        domainEvents.publishEvent(new EventCreated(copy.getId(), actor.id()));
        domainEvents.publishEvent(new EventCopied(eventId, copy.getId()));
        return copy;
    }

    private EventRecord insert(EventRecord original, User actor) {
        Instant now = clock.instant();
        EventRecord copy = new EventRecord();
        EVENT.fieldStream()
                .filter(column -> !OF_ITS_OWN.contains(column))
                .forEach(column -> take(column, original, copy));
        copy.setCreatedBy(actor.id());
        copy.setCreatedAt(now);
        copy.setUpdatedAt(now);
        copy.setState(EventState.DRAFT.word());
        copy.setSlug(EventNames.slug(original.getName()));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            copy.setIdentifier(EventNames.identifier());
            Optional<EventRecord> inserted = sql.insertInto(EVENT)
                    .set(copy)
                    .onConflictDoNothing()
                    .returning()
                    .fetchOptional();
            if (inserted.isPresent()) {
                return inserted.get();
            }
            copy.setSlug(EventNames.another(EventNames.slug(original.getName())));
        }
        throw new IllegalStateException("No free identifier or slug after " + ATTEMPTS + " attempts");
    }

    private static <T> void take(Field<T> column, EventRecord from, EventRecord to) {
        to.set(column, from.get(column));
    }

    /** The list of invitations is where clients look for the people of an event; invitations that wait are not copied. */
    private void listPeople(long eventId, long copyId) {
        sql.select(ROLE_INVITE.EMAIL, ROLE_INVITE.ROLE)
                .from(ROLE_INVITE)
                .where(ROLE_INVITE.EVENT_ID.eq(eventId))
                .and(ROLE_INVITE.STATUS.eq(inline(InviteStatus.ACCEPTED.word())))
                .orderBy(ROLE_INVITE.ID)
                .forEach(invite -> invites.insert(copyId, invite.value1(), invite.value2(), InviteStatus.ACCEPTED));
    }
}
