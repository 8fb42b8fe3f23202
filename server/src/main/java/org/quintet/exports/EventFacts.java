package org.quintet.exports;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quintet.events.EventState;
import org.quintet.platform.text.PlainText;
import org.quintet.schema.tables.records.EventRecord;

/**
 * What calendars tell of an event and its sessions, in words.
 *
 * @param frontend where people look at events
 */
record EventFacts(EventRecord event, String frontend) {

    private static final int LONGEST_ORGANIZER = 200;

    /** The event's page. */
    String url() {
        return frontend + "/e/" + event.getIdentifier();
    }

    /** The session's page. */
    String urlOf(ProgrammeItem item) {
        return url() + "/session/" + item.id();
    }

    /** Tells the session from all others, wherever it is imported. */
    String uidOf(ProgrammeItem item) {
        return item.id() + "-" + event.getIdentifier();
    }

    /** Where it is, as far as that is known. */
    String location() {
        return Optional.ofNullable(event.getVenueName())
                .filter(name -> !name.isBlank())
                .orElseGet(() -> event.getOnline() ? url() : "Location Not Announced");
    }

    Optional<String> description() {
        return Optional.ofNullable(event.getDescriptionHtml())
                .map(PlainText::of)
                .filter(text -> !text.isBlank());
    }

    /** Latitude and longitude, as iCalendar writes them. */
    Optional<String> coordinates() {
        return event.getVenueLatitude() == null || event.getVenueLongitude() == null
                ? Optional.empty()
                : Optional.of(
                        String.format(Locale.ROOT, "%.6f;%.6f", event.getVenueLatitude(), event.getVenueLongitude()));
    }

    /** What the organiser says of himself, or his name, as a parameter can hold it: on one line, without quotes. */
    Optional<String> organizer() {
        return Stream.of(
                        Optional.ofNullable(event.getOrganiserDescription()).map(PlainText::of),
                        Optional.ofNullable(event.getOrganiserName()))
                .flatMap(Optional::stream)
                .map(text ->
                        text.replaceAll("\\p{Cntrl}+", " ").replace('"', '\'').strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_ORGANIZER)));
    }

    String calendarStatus() {
        return event.getState().equals(EventState.CANCELLED.word())
                ? "CANCELLED"
                : event.getCalendarStatus().toUpperCase(Locale.ROOT);
    }

    /** Room, speakers and abstract. */
    Optional<String> descriptionOf(ProgrammeItem item) {
        String speakers =
                item.speakers().stream().map(ProgrammeItem.Speaker::name).collect(Collectors.joining(", "));
        String text = Stream.of(item.room(), Optional.of(speakers), item.summary())
                .flatMap(Optional::stream)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return Optional.of(text).filter(some -> !some.isEmpty());
    }
}
