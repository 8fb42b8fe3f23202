package org.quintet.events;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.MEMBERSHIP;

import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.quintet.calendars.CalendarAccess;
import org.quintet.events.roles.EventRole;
import org.quintet.events.roles.EventRoles;
import org.quintet.events.roles.RolesAtEvents;
import org.quintet.identity.Caller;
import org.quintet.identity.User;
import org.quintet.organisations.Role;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.stereotype.Component;

/** Who may see and change which event. Conditions are for queries on the table {@code event}. */
@Component
public class EventAccess {

    private final DSLContext sql;

    EventAccess(DSLContext sql) {
        this.sql = sql;
    }

    /** Not deleted. */
    public static Condition present() {
        return EVENT.DELETED_AT.isNull();
    }

    /** In lists that everybody may read: published, public, not deleted. */
    public static Condition listedPublicly() {
        return present()
                .and(EVENT.STATE.eq(inline(EventState.PUBLISHED.word())))
                .and(EVENT.VISIBILITY.eq(inline(Visibility.PUBLIC.word())));
    }

    /** For everybody who has its address: published or cancelled, not private, not deleted. */
    public static Condition readablePublicly() {
        return present()
                .and(EVENT.STATE.ne(inline(EventState.DRAFT.word())))
                .and(EVENT.VISIBILITY.ne(inline(Visibility.PRIVATE.word())));
    }

    /** The caller works for the event: in its organisation, at the event itself, or in its group. */
    public static Condition staffedBy(Caller caller) {
        return caller.ifSignedInOrStaff(
                user -> memberOf(user, Role.STAFF_WORDS).or(hasRole(user, EventRole.ORGANISERS)));
    }

    /** The caller may change the event in Open Event's sense: owner, organizer or coorganizer, or the organisation's. */
    public static Condition organisedBy(Caller caller) {
        return caller.ifSignedInOrStaff(user -> holds(user, EventRole.ORGANISERS));
    }

    /** The user counts as something at the event, whatever. */
    public static Condition hasAnyRole(long userId) {
        return EVENT.ID.in(
                select(RolesAtEvents.EVENT_ID).from(RolesAtEvents.TABLE).where(RolesAtEvents.USER_ID.eq(userId)));
    }

    /** Whether {@code caller} may change the event in Open Event's sense. */
    public boolean isOrganiser(Caller caller, long eventId) {
        return caller.isPlatformStaff()
                || caller.signedInUser()
                        .filter(user -> holds(user, eventId, EventRole.ORGANISERS))
                        .isPresent();
    }

    /** Whether {@code user} is one of {@code roles} at the event. */
    public boolean holds(User user, long eventId, Set<EventRole> roles) {
        return sql.fetchExists(
                selectOne().from(EVENT).where(EVENT.ID.eq(eventId)).and(holds(user, roles)));
    }

    /** The user is one of {@code roles} at the event; the organisation's owners and admins count as organizers. */
    public static Condition holds(User user, Set<EventRole> roles) {
        Condition hasRole = hasRole(user, roles);
        return roles.contains(EventRole.ORGANIZER)
                ? memberOf(user, Role.ORGANISER_WORDS).or(hasRole)
                : hasRole;
    }

    /** The caller has some role at the event, or is one of the organisation's owners and admins. */
    public static Condition withRoleFor(Caller caller) {
        return caller.ifSignedInOrStaff(user -> holds(user, Set.of(EventRole.values())));
    }

    /** Whether there is an event of that id, whoever asks. */
    public boolean isPresent(long eventId) {
        return sql.fetchExists(
                selectOne().from(EVENT).where(EVENT.ID.eq(eventId)).and(present()));
    }

    /**
     * Refuses whoever does not own the event.
     *
     * @throws Failure.NotFound if there is no such event
     * @throws Failure.NotAllowed otherwise
     */
    public void requireOwner(User actor, long eventId) {
        require(actor, eventId, Set.of(EventRole.OWNER), "Owner access is required");
    }

    /** As {@link #requireOwner}, but organizers pass. */
    public void requireOrganizer(User actor, long eventId) {
        require(actor, eventId, EventRole.ORGANIZERS, "Organizer access is required");
    }

    /** As {@link #requireOwner}, but organizers and co-organizers pass. */
    public void requireAccess(User actor, long eventId, String refusal) {
        require(actor, eventId, EventRole.ORGANISERS, refusal);
    }

    private void require(User actor, long eventId, Set<EventRole> roles, String refusal) {
        if (!isPresent(eventId)) {
            throw new Failure.NotFound("event");
        }
        if (!actor.isPlatformStaff() && !holds(actor, eventId, roles)) {
            throw new Failure.NotAllowed(refusal);
        }
    }

    /**
     * The event, which nobody else changes until the transaction ends. It may be deleted.
     *
     * @throws Failure.NotFound if there is none
     * @throws Failure.NotAllowed if {@code actor} may not change it
     */
    public EventRecord lockForChange(User actor, long eventId) {
        EventRecord event = sql.selectFrom(EVENT)
                .where(EVENT.ID.eq(eventId))
                // not forUpdate(): who sells tickets for the event need not wait
                .forNoKeyUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("event"));
        if (!mayChange(actor, event)) {
            throw new Failure.NotAllowed("You may not change this event");
        }
        return event;
    }

    /** Whoever works for the event, and whoever its calendar is shared with to write. */
    boolean mayChange(User actor, EventRecord event) {
        return sql.fetchExists(selectOne()
                .from(EVENT)
                .where(EVENT.ID.eq(event.getId()))
                .and(staffedBy(new Caller.SignedIn(actor, false)).or(CalendarAccess.writableBy(actor))));
    }

    private static Condition memberOf(User user, List<String> roles) {
        return EVENT.ORGANISATION_ID.in(select(MEMBERSHIP.ORGANISATION_ID)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.USER_ID.eq(user.id()))
                .and(MEMBERSHIP.ROLE.in(roles.stream().map(DSL::inline).toList())));
    }

    /** At the event itself, or in the group that the event is in; an event without a group is in none. */
    private static Condition hasRole(User user, Set<EventRole> roles) {
        return EVENT.ID.in(EventRoles.eventsOf(user, roles)).or(EVENT.GROUP_ID.in(EventRoles.groupsOf(user, roles)));
    }

    /** Written into the statement, so that the partial index on it is found. */
    private static Field<String> inline(String word) {
        return DSL.inline(word);
    }
}
