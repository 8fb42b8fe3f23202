package org.quintet.demo;

import static org.quintet.schema.Tables.EVENT;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.quintet.events.EventChanges;
import org.quintet.events.EventState;
import org.quintet.events.Visibility;
import org.quintet.platform.time.TimeZones;

/**
 * An event of the demo. Its day is counted from the day of the start, so that a demo always has past, running and coming
 * events; without times it is all day.
 *
 * @param day 0 is the day of the start, -1 the day before
 * @param lasts on how many days it takes place; one if missing
 * @param venue the key of one of its organisation's venues
 * @param by the user name of its creator; the organisation's owner if missing
 * @param state published if missing
 * @param visibility public if missing
 * @param programme what happens at it, if that is known
 */
record DemoEvent(
        String name,
        String type,
        List<String> tags,
        int day,
        Optional<Integer> lasts,
        Optional<LocalTime> from,
        Optional<LocalTime> to,
        Optional<String> venue,
        Optional<String> onlineUrl,
        Optional<String> by,
        Optional<EventState> state,
        Optional<Visibility> visibility,
        Optional<Boolean> featured,
        Optional<Boolean> tentative,
        Optional<Integer> capacity,
        Optional<String> summary,
        Optional<String> description,
        Optional<String> image,
        Optional<String> ticketUrl,
        Optional<String> dressCode,
        Optional<String> color,
        Optional<String> icon,
        Optional<String> notes,
        Optional<DemoProgramme> programme) {

    /** An all-day event ends in the last minute of its last day, so that each API names that day as its end. */
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    /** A place. */
    record Venue(
            String name,
            String address,
            String city,
            String region,
            String postalCode,
            String country,
            double latitude,
            double longitude,
            int capacity) {}

    /** Whether it was announced and called off. */
    boolean cancelled() {
        return state.equals(Optional.of(EventState.CANCELLED));
    }

    /** This event as the core wants it told, on a server that starts on {@code today}. */
    EventChanges changes(LocalDate today, ZoneId zone, Map<String, Venue> venues) {
        LocalDate firstDay = today.plusDays(day);
        LocalDate lastDay = firstDay.plusDays(lasts.orElse(1) - 1L);
        EventChanges changes = new EventChanges()
                .set(EVENT.NAME, name)
                .set(EVENT.TYPE, type)
                .set(EVENT.TAGS, tags.toArray(String[]::new))
                .set(EVENT.TIMEZONE, zone.getId())
                .set(EVENT.STARTS_AT, TimeZones.instantAt(firstDay.atTime(from.orElse(LocalTime.MIDNIGHT)), zone))
                .set(EVENT.ENDS_AT, TimeZones.instantAt(lastDay.atTime(to.orElse(LAST_MINUTE)), zone))
                .set(EVENT.ALL_DAY, from.isEmpty())
                .set(EVENT.VISIBILITY, visibility.orElse(Visibility.PUBLIC).word())
                .set(EVENT.CALENDAR_STATUS, tentative.orElse(false) ? "tentative" : "confirmed")
                .set(EVENT.ONLINE, onlineUrl.isPresent())
                .set(EVENT.ONLINE_URL, onlineUrl.orElse(null))
                .set(EVENT.CAPACITY, capacity.orElse(null))
                .set(EVENT.TICKET_URL, ticketUrl.orElse(null))
                .set(EVENT.DRESS_CODE, dressCode.orElse(null))
                .set(EVENT.NOTES, notes.orElse(null))
                .set(EVENT.IS_SESSIONS_SPEAKERS_ENABLED, programme.isPresent())
                .set(
                        EVENT.SCHEDULE_PUBLISHED_ON,
                        programme
                                .map(_ -> TimeZones.instantAt(today.atStartOfDay(), zone))
                                .orElse(null));
        describe(changes);
        venue.ifPresent(key -> locate(changes, Objects.requireNonNull(venues.get(key), key)));
        if (state.orElse(EventState.PUBLISHED) != EventState.DRAFT) {
            changes.step(EventChanges.Step.PUBLISH);
        }
        return changes;
    }

    private void describe(EventChanges changes) {
        boolean promoted = featured.orElse(false);
        changes.set(EVENT.SHORT_DESCRIPTION, summary.orElse(null))
                .set(EVENT.DESCRIPTION, description.orElse(null))
                .set(EVENT.IMAGE_URL, image.orElse(null))
                .set(EVENT.ORIGINAL_IMAGE_URL, image.orElse(null))
                .set(EVENT.COLOR, color.orElse(null))
                .set(EVENT.ICON, icon.orElse(null))
                .set(EVENT.IS_FEATURED, promoted)
                .set(EVENT.SHOW_IN_HOME_PAGE, promoted)
                .set(EVENT.SHOW_IN_HOME_BANNER, promoted);
    }

    private static void locate(EventChanges changes, Venue venue) {
        changes.set(EVENT.VENUE_NAME, venue.name())
                .set(EVENT.VENUE_ADDRESS, venue.address())
                .set(EVENT.VENUE_CITY, venue.city())
                .set(EVENT.VENUE_REGION, venue.region())
                .set(EVENT.VENUE_POSTAL_CODE, venue.postalCode())
                .set(EVENT.VENUE_COUNTRY, venue.country())
                .set(EVENT.VENUE_LATITUDE, venue.latitude())
                .set(EVENT.VENUE_LONGITUDE, venue.longitude())
                .set(EVENT.VENUE_CAPACITY, venue.capacity())
                .set(EVENT.SEARCHABLE_LOCATION_NAME, venue.city())
                .set(EVENT.IS_MAP_SHOWN, true);
    }
}
