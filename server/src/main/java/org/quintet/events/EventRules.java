package org.quintet.events;

import static org.quintet.schema.Tables.EVENT;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.quintet.identity.User;
import org.quintet.installation.UserPermissions;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.time.TimeZones;
import org.quintet.schema.tables.records.EventRecord;

/** What must hold for every event, whichever API wrote it. Checks changes together with what is stored. */
final class EventRules {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]([a-z0-9-]{0,198}[a-z0-9])?");

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("+10000-01-01T00:00:00Z");

    private EventRules() {}

    /**
     * Only somebody whose address is proven shows an event to everybody, through whatever API, unless the installation lets
     * others publish too.
     *
     * @throws Failure.NotAllowed if {@code event} became public by the hand of somebody else
     */
    static void checkPublic(EventRecord event, boolean wasPublic, User actor, UserPermissions permissions) {
        if (isPublic(event) && !wasPublic && !permissions.allows(UserPermissions.PUBLISH_EVENT, actor)) {
            throw new Failure.NotAllowed("Please verify your e-mail address before you publish events");
        }
    }

    static boolean isPublic(EventRecord event) {
        return EventState.PUBLISHED.word().equals(event.getState())
                && Visibility.PUBLIC.word().equals(event.getVisibility());
    }

    /** Adds what is implied, and throws {@code Invalid} with everything that is wrong. */
    static void check(EventChanges changes, Optional<EventRecord> stored) {
        Problems problems = new Problems();
        String name = effective(EVENT.NAME, changes, stored);
        problems.require(name != null && !name.isBlank(), column(EVENT.NAME), "Must not be blank");
        checkZone(changes, stored, problems);
        checkTimes(changes, stored, problems);
        changes.newValue(EVENT.SLUG)
                .ifPresent(slug -> problems.require(
                        SLUG.matcher(slug).matches(),
                        column(EVENT.SLUG),
                        "Only lower-case letters, digits and hyphens, at most 200"));
        range(changes, EVENT.CAPACITY, 0, Integer.MAX_VALUE, problems);
        range(changes, EVENT.VENUE_CAPACITY, 0, Integer.MAX_VALUE, problems);
        range(changes, EVENT.VENUE_LATITUDE, -90, 90, problems);
        range(changes, EVENT.VENUE_LONGITUDE, -180, 180, problems);
        problems.throwIfAny();
        forgetStaleText(changes);
    }

    private static void checkZone(EventChanges changes, Optional<EventRecord> stored, Problems problems) {
        String zone = effective(EVENT.TIMEZONE, changes, stored);
        Optional<ZoneId> known = zone == null ? Optional.empty() : TimeZones.named(zone);
        if (problems.require(known.isPresent(), column(EVENT.TIMEZONE), "Unknown timezone: '" + zone + "'")
                && changes.sets(EVENT.TIMEZONE)) {
            changes.set(EVENT.TIMEZONE, known.orElseThrow().getId());
        }
    }

    private static void checkTimes(EventChanges changes, Optional<EventRecord> stored, Problems problems) {
        Instant starts = effective(EVENT.STARTS_AT, changes, stored);
        Instant ends = effective(EVENT.ENDS_AT, changes, stored);
        problems.require(starts != null, column(EVENT.STARTS_AT), "Must be given");
        problems.require(ends != null, column(EVENT.ENDS_AT), "Must be given");
        requireYearOfFourDigits(changes, EVENT.STARTS_AT, problems);
        requireYearOfFourDigits(changes, EVENT.ENDS_AT, problems);
        if (starts != null && ends != null) {
            problems.require(!ends.isBefore(starts), column(EVENT.ENDS_AT), "The end must not be before the start");
        }
    }

    /** No wire format has another; the last day may end with the year. */
    private static void requireYearOfFourDigits(EventChanges changes, Field<Instant> column, Problems problems) {
        changes.newValue(column)
                .ifPresent(time -> problems.require(
                        !time.isBefore(EARLIEST) && !time.isAfter(LATEST),
                        column(column),
                        "Must be in the years 1 to 9999"));
    }

    /** A text that a client wrote for a time belongs to that time: a new time without a text has none. */
    private static void forgetStaleText(EventChanges changes) {
        if (changes.sets(EVENT.STARTS_AT) && !changes.sets(EVENT.STARTS_AT_WRITTEN)) {
            changes.set(EVENT.STARTS_AT_WRITTEN, null);
        }
        if (changes.sets(EVENT.ENDS_AT) && !changes.sets(EVENT.ENDS_AT_WRITTEN)) {
            changes.set(EVENT.ENDS_AT_WRITTEN, null);
        }
    }

    private static <N extends Number> void range(
            EventChanges changes, Field<N> column, double least, double most, Problems problems) {
        changes.newValue(column)
                .ifPresent(number -> problems.require(
                        number.doubleValue() >= least && number.doubleValue() <= most,
                        column(column),
                        "Invalid value."));
    }

    private static <T> @Nullable T effective(Field<T> column, EventChanges changes, Optional<EventRecord> stored) {
        return changes.valueOr(column, stored.map(row -> row.get(column)).orElse(null));
    }

    private static String column(Field<?> field) {
        return field.getName();
    }
}
