package org.quintet.events;

import static org.quintet.schema.Tables.EVENT;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.quintet.events.categories.EventCategories;
import org.quintet.events.images.EventImages;
import org.quintet.events.roles.EventRole;
import org.quintet.identity.User;
import org.quintet.installation.UserPermissions;
import org.quintet.platform.database.Constraints;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Changes an event: its values, its place in the lifecycle, or both at once. Writers of the same event wait for each
 * other, so that rules which look at several values hold.
 */
@UseCase
public class ChangeEvent {

    private final DSLContext sql;
    private final Clock clock;
    private final EventAccess access;
    private final EventGroups groups;
    private final EventMoves moves;
    private final UserPermissions permissions;
    private final EventSlugs slugs;
    private final EventCategories categories;
    private final ApplicationEventPublisher domainEvents;

    ChangeEvent(
            DSLContext sql,
            Clock clock,
            EventAccess access,
            EventGroups groups,
            EventMoves moves,
            UserPermissions permissions,
            EventSlugs slugs,
            EventCategories categories,
            ApplicationEventPublisher domainEvents) {
        this.sql = sql;
        this.clock = clock;
        this.access = access;
        this.groups = groups;
        this.moves = moves;
        this.permissions = permissions;
        this.slugs = slugs;
        this.categories = categories;
        this.domainEvents = domainEvents;
    }

    /**
     * Returns the event as it is afterwards. An empty change changes nothing.
     *
     * @param translate makes the change out of the event as it is now, which nobody else changes meanwhile; what it
     *     throws is thrown
     * @throws Failure.NotFound if there is no such event; a deleted one is found only to be restored
     * @throws Failure.NotAllowed if {@code actor} may not change it, or makes it public without having verified his address
     * @throws Failure.NotAllowed if it joins a group and {@code actor} does not own it, or may not change the group
     * @throws Failure.NotFound if it moves to a calendar that is not there
     * @throws Failure.NotAllowed if it moves and {@code actor} may not write to both calendars
     * @throws Failure.Conflict if it moves to another organisation's calendar and is more than a private entry
     * @throws Failure.Invalid if the result would break a rule; all that it breaks are named
     * @throws Failure.Invalid if it is to be in a category that its organisation does not have
     * @throws Failure.Conflict if a slug is given and is taken; a restored event whose slug is taken gets another
     * @throws Failure.Conflict if the capacity would be less than the places that are taken
     */
    public EventRecord execute(User actor, long eventId, Function<EventRecord, EventChanges> translate) {
        EventRecord event = access.lockForChange(actor, eventId);
        EventChanges changes = translate.apply(event);
        if (event.getDeletedAt() != null && !changes.steps().contains(EventChanges.Step.RESTORE)) {
            throw new Failure.NotFound("event");
        }
        if (changes.isEmpty()) {
            return event;
        }
        EventRules.check(changes, Optional.of(event));
        boolean wasPublic = EventRules.isPublic(event);
        EventImages images = EventImages.of(event);
        Optional<Long> group = Optional.ofNullable(event.getGroupId());
        boolean wasPresent = event.getDeletedAt() == null;
        Instant startsAt = event.getStartsAt();
        Instant endsAt = event.getEndsAt();
        changes.applyTo(event);
        changes.steps().forEach(step -> EventLifecycle.take(step, event, clock.instant()));
        if (!wasPresent && event.getDeletedAt() == null && !changes.sets(EVENT.SLUG)) {
            slugs.settle(event);
        }
        changes.calendar().ifPresent(calendar -> moves.move(event, calendar, actor));
        EventRules.checkPublic(event, wasPublic, actor, permissions);
        groups.settle(actor, event, group, access.holds(actor, eventId, Set.of(EventRole.OWNER)));
        images.dropStaleSizes(event, changes);
        event.setUpdatedAt(clock.instant());
        event.setVersion(event.getVersion() + 1);
        categories.settle(eventId, event.getOrganisationId(), changes.categories());
        images.newIn(event).forEach(domainEvents::publishEvent);
        EventRecord changed = update(event);
        if (!wasPublic && EventRules.isPublic(changed)) {
            domainEvents.publishEvent(new EventPublished(eventId));
        }
        if (wasPresent && changed.getDeletedAt() != null) {
            domainEvents.publishEvent(new EventDeleted(eventId, actor.id()));
        } else {
            boolean timesChanged = !startsAt.equals(changed.getStartsAt()) || !endsAt.equals(changed.getEndsAt());
            domainEvents.publishEvent(new EventChanged(eventId, actor.id(), timesChanged));
        }
        return changed;
    }

    private EventRecord update(EventRecord event) {
        try {
            return sql.update(EVENT)
                    .set(event)
                    .where(EVENT.ID.eq(event.getId()))
                    .returning()
                    .fetchSingle();
        } catch (RuntimeException e) {
            throw refusal(e, event);
        }
    }

    private static RuntimeException refusal(RuntimeException error, EventRecord event) {
        return switch (Constraints.violatedBy(error).orElse("")) {
            case "event_slug_key" ->
                new Failure.Conflict(
                        EVENT.SLUG.getName(), "An event with the slug '" + event.getSlug() + "' exists already");
            case "place_limit_capacity" ->
                new Failure.Conflict(EVENT.CAPACITY.getName(), "More places than that are taken already");
            default -> error;
        };
    }
}
