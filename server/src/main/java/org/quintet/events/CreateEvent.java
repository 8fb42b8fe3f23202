package org.quintet.events;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_ROLE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.quintet.calendars.CalendarAccess;
import org.quintet.calendars.DefaultCalendars;
import org.quintet.events.categories.EventCategories;
import org.quintet.events.images.EventImages;
import org.quintet.events.roles.EventRole;
import org.quintet.events.roles.InviteStatus;
import org.quintet.events.roles.RoleInvites;
import org.quintet.identity.User;
import org.quintet.installation.UserPermissions;
import org.quintet.organisations.Organisations;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Creates an event. Whoever creates it is its owner. What every event begins with is made in the same transaction, by those
 * who listen to {@link EventCreated}.
 */
@UseCase
public class CreateEvent {

    private static final int ATTEMPTS = 8;

    private final DSLContext sql;
    private final Clock clock;
    private final Organisations organisations;
    private final DefaultCalendars defaultCalendars;
    private final CalendarAccess calendars;
    private final ApplicationEventPublisher domainEvents;
    private final RoleInvites invites;
    private final EventGroups groups;
    private final UserPermissions permissions;
    private final EventSlugs slugs;
    private final EventCategories categories;

    CreateEvent(
            DSLContext sql,
            Clock clock,
            Organisations organisations,
            DefaultCalendars defaultCalendars,
            CalendarAccess calendars,
            ApplicationEventPublisher domainEvents,
            RoleInvites invites,
            EventGroups groups,
            UserPermissions permissions,
            EventSlugs slugs,
            EventCategories categories) {
        this.sql = sql;
        this.clock = clock;
        this.organisations = organisations;
        this.defaultCalendars = defaultCalendars;
        this.calendars = calendars;
        this.domainEvents = domainEvents;
        this.invites = invites;
        this.groups = groups;
        this.permissions = permissions;
        this.slugs = slugs;
        this.categories = categories;
    }

    /**
     * Where an event belongs.
     *
     * @param calendarId a calendar of that organisation; empty means its default calendar
     */
    public record Place(long organisationId, OptionalLong calendarId) {
        public static Place in(long organisationId) {
            return new Place(organisationId, OptionalLong.empty());
        }
    }

    /**
     * Returns the new event, a draft unless {@code changes} asks to publish it.
     *
     * @throws Failure.NotAllowed if {@code creator} neither works for the organisation nor may write to the calendar, or
     *     makes it public without having verified his address
     * @throws Failure.NotAllowed if it is to be in a group that {@code creator} may not change
     * @throws Failure.Invalid if name, times, zone or another value breaks a rule; all of them are named
     * @throws Failure.Invalid if it is to be in a category that the organisation does not have
     * @throws Failure.Invalid if it is to be made from an event that the organisation does not have
     * @throws Failure.Conflict if a slug is given and taken
     */
    public EventRecord execute(User creator, Place place, EventChanges changes) {
        requirePlaceOf(creator, place);
        EventRules.check(changes, Optional.empty());
        Optional<EventRecord> template =
                changes.newValue(EVENT.TEMPLATE_ID).map(id -> template(id, place.organisationId()));
        Instant now = clock.instant();
        EventRecord event = new EventRecord();
        changes.applyTo(event);
        event.setOrganisationId(place.organisationId());
        event.setCalendarId(
                place.calendarId().isPresent()
                        ? place.calendarId().getAsLong()
                        : defaultCalendars.of(place.organisationId()));
        event.setCreatedBy(creator.id());
        event.setCreatedAt(now);
        event.setUpdatedAt(now);
        event.setState(EventState.DRAFT.word());
        changes.steps().forEach(step -> EventLifecycle.take(step, event, now));
        groups.settle(creator, event, Optional.empty(), true);
        EventRecord created = insert(event, changes.sets(EVENT.SLUG));
        EventRules.checkPublic(created, false, creator, permissions);
        sql.insertInto(EVENT_ROLE)
                .set(EVENT_ROLE.EVENT_ID, created.getId())
                .set(EVENT_ROLE.USER_ID, creator.id())
                .set(EVENT_ROLE.ROLE, EventRole.OWNER.word())
                .set(EVENT_ROLE.CREATED_AT, now)
                .execute();
        categories.settle(created.getId(), created.getOrganisationId(), changes.categories());
        // the list of invitations is where clients look for the people of an event
        invites.insert(created.getId(), creator.email(), EventRole.OWNER.word(), InviteStatus.ACCEPTED);
        domainEvents.publishEvent(new EventCreated(created.getId(), creator.id()));
        if (EventRules.isPublic(created)) {
            domainEvents.publishEvent(new EventPublished(created.getId()));
        }
        template.ifPresent(other -> domainEvents.publishEvent(new EventDuplicated(
                other.getId(), created.getId(), Duration.between(other.getStartsAt(), created.getStartsAt()))));
        if (!changes.imagesFinished()) {
            EventImages.none().newIn(created).forEach(domainEvents::publishEvent);
        }
        return created;
    }

    private void requirePlaceOf(User creator, Place place) {
        boolean mayWriteToCalendar = place.calendarId().isPresent()
                && calendars.isWritable(place.calendarId().getAsLong(), creator);
        if (!mayWriteToCalendar && !organisations.isStaff(place.organisationId(), creator)) {
            throw new Failure.NotAllowed("Only the organisation's staff may create events");
        }
    }

    private EventRecord template(long id, long organisationId) {
        return sql.selectFrom(EVENT)
                .where(EVENT.ID.eq(id))
                .and(EVENT.ORGANISATION_ID.eq(organisationId))
                .and(EventAccess.present())
                .fetchOptional()
                .orElseThrow(() -> new Failure.Invalid(
                        EVENT.TEMPLATE_ID.getName(), "must name an event of the same organisation"));
    }

    /** A slug of ours that is taken gets a suffix; a client's own is its problem. */
    private EventRecord insert(EventRecord event, boolean clientChoseSlug) {
        if (!clientChoseSlug) {
            event.setSlug(EventNames.slug(event.getName()));
        }
        String slug = event.getSlug();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            event.setIdentifier(EventNames.identifier());
            Optional<EventRecord> inserted = sql.insertInto(EVENT)
                    .set(event)
                    .onConflictDoNothing()
                    .returning()
                    .fetchOptional();
            if (inserted.isPresent()) {
                return inserted.get();
            }
            if (clientChoseSlug && slugs.isTaken(event)) {
                throw new Failure.Conflict(
                        EVENT.SLUG.getName(), "An event with the slug '" + slug + "' exists already");
            }
            if (!clientChoseSlug) {
                event.setSlug(EventNames.another(slug));
            }
        }
        throw new IllegalStateException("No free identifier or slug after " + ATTEMPTS + " attempts");
    }
}
