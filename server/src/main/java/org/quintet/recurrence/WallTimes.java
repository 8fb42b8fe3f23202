package org.quintet.recurrence;

import static org.quintet.schema.Tables.EVENT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quintet.events.EventChanges;
import org.quintet.platform.time.TimeZones;

/**
 * When an event is by the clock on the wall, in the four fields of a calendar, of which only the start date must be given.
 *
 * <p>As instants: without a start time the event begins when its day does. Without an end date it ends on the day on which
 * it starts. Without an end time it ends with its last day, except that an event of one day with a start time ends when
 * it starts. A whole-day event lasts from the beginning of its first day to the end of its last, whatever times are
 * written.
 *
 * <p>As text, in the columns {@code starts_at_written} and {@code ends_at_written}: what of date and time was given, with
 * an {@code @} between: {@code 2026-03-30@15:30}, {@code 2026-03-30@}; for the end also {@code @16:00} and {@code @}. No
 * other API takes that for a text of its own and shows it. The text tells which fields the client left out. It counts only as long as it means the stored instants; an API
 * that changes an instant leaves no text, and then the four fields are read from the instants.
 */
public record WallTimes(
        LocalDate startDate, Optional<LocalTime> startTime, Optional<LocalDate> endDate, Optional<LocalTime> endTime) {

    private static final Pattern DATE = Pattern.compile("[1-9]\\d{3}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}(:\\d{2})?");
    private static final Pattern WRITTEN = Pattern.compile("([^@]*)@(.*)");

    /** A date {@code YYYY-MM-DD}; empty if the text is none. */
    public static Optional<LocalDate> date(String text) {
        try {
            return DATE.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A time {@code HH:MM} or {@code HH:MM:SS}; empty if the text is none. */
    public static Optional<LocalTime> time(String text) {
        try {
            return TIME.matcher(text).matches() ? Optional.of(LocalTime.parse(text)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The four fields of a stored event: as they were written if that still holds, else read from the instants. */
    public static WallTimes ofStored(
            Instant startsAt,
            @Nullable String startWritten,
            Instant endsAt,
            @Nullable String endWritten,
            ZoneId zone,
            boolean allDay) {
        WallTimes derived = derive(startsAt, endsAt, zone, allDay);
        WallTimes withStart = startOf(startWritten)
                .map(start -> new WallTimes(start.startDate, start.startTime, derived.endDate, derived.endTime))
                .filter(times -> times.startsAt(zone, allDay).equals(startsAt))
                .orElse(derived);
        return endOf(endWritten, withStart)
                .filter(times -> times.endsAt(zone, allDay).equals(endsAt))
                .orElse(withStart);
    }

    public Instant startsAt(ZoneId zone, boolean allDay) {
        return TimeZones.instantAt(wallStart(allDay), zone);
    }

    public Instant endsAt(ZoneId zone, boolean allDay) {
        Instant start = startsAt(zone, allDay);
        Instant end = TimeZones.instantAt(wallEnd(allDay), zone);
        // a start that daylight saving moved forward may have passed an end that it left alone
        return end.isBefore(start) && !endsBeforeStart(allDay) ? start : end;
    }

    /** Whether the end is written before the start. */
    public boolean endsBeforeStart(boolean allDay) {
        return lastDate().isBefore(startDate) || wallEnd(allDay).isBefore(wallStart(allDay));
    }

    /** The same on other days: all dates move with the first. */
    public WallTimes movedTo(LocalDate newStartDate) {
        long days = ChronoUnit.DAYS.between(startDate, newStartDate);
        return new WallTimes(newStartDate, startTime, endDate.map(date -> date.plusDays(days)), endTime);
    }

    /** Adds the times to what an event is to become. */
    public EventChanges in(EventChanges changes, ZoneId zone, boolean allDay) {
        return changes.set(EVENT.STARTS_AT, startsAt(zone, allDay))
                .set(EVENT.STARTS_AT_WRITTEN, startWritten())
                .set(EVENT.ENDS_AT, endsAt(zone, allDay))
                .set(EVENT.ENDS_AT_WRITTEN, endWritten());
    }

    /** The last day on which the event is. */
    public LocalDate lastDate() {
        return endDate.orElse(startDate);
    }

    public String startWritten() {
        return startDate + "@" + startTime.map(LocalTime::toString).orElse("");
    }

    public String endWritten() {
        return endDate.map(LocalDate::toString).orElse("")
                + "@"
                + endTime.map(LocalTime::toString).orElse("");
    }

    /** What the clock shows when it begins. */
    public LocalDateTime wallStart(boolean allDay) {
        return allDay ? startDate.atStartOfDay() : startDate.atTime(startTime.orElse(LocalTime.MIDNIGHT));
    }

    /** What the clock shows when it ends. */
    public LocalDateTime wallEnd(boolean allDay) {
        LocalDateTime endOfLastDay = lastDate().plusDays(1).atStartOfDay();
        if (allDay) {
            return endOfLastDay;
        }
        boolean isPointInTime = startTime.isPresent() && lastDate().equals(startDate);
        return endTime.map(lastDate()::atTime)
                .orElseGet(() -> isPointInTime ? startDate.atTime(startTime.orElseThrow()) : endOfLastDay);
    }

    private static WallTimes derive(Instant startsAt, Instant endsAt, ZoneId zone, boolean allDay) {
        ZonedDateTime start = startsAt.atZone(zone);
        ZonedDateTime end = endsAt.atZone(zone);
        if (!allDay) {
            return new WallTimes(start.toLocalDate(), minuteOf(start), Optional.of(end.toLocalDate()), minuteOf(end));
        }
        boolean endsWithTheDayBefore =
                endsAt.isAfter(startsAt) && end.toLocalTime().equals(LocalTime.MIDNIGHT);
        return new WallTimes(
                start.toLocalDate(),
                Optional.empty(),
                Optional.of(endsWithTheDayBefore ? end.toLocalDate().minusDays(1) : end.toLocalDate()),
                Optional.empty());
    }

    private static Optional<LocalTime> minuteOf(ZonedDateTime time) {
        return Optional.of(time.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
    }

    private static Optional<WallTimes> startOf(@Nullable String written) {
        return parts(written)
                .flatMap(parts -> parts.date()
                        .map(date -> new WallTimes(date, parts.time(), Optional.empty(), Optional.empty())));
    }

    private static Optional<WallTimes> endOf(@Nullable String written, WallTimes start) {
        return parts(written).map(parts -> new WallTimes(start.startDate, start.startTime, parts.date(), parts.time()));
    }

    private record Parts(Optional<LocalDate> date, Optional<LocalTime> time) {}

    /** Date and time of a written text, each of which may be left out; empty if it is not of this form at all. */
    private static Optional<Parts> parts(@Nullable String written) {
        Matcher matcher = WRITTEN.matcher(written == null ? "" : written);
        if (written == null || !matcher.matches()) {
            return Optional.empty();
        }
        String date = matcher.group(1);
        String time = matcher.group(2);
        Parts parts = new Parts(date(date), time(time));
        boolean understood = (date.isEmpty() || parts.date().isPresent())
                && (time.isEmpty() || parts.time().isPresent());
        return understood ? Optional.of(parts) : Optional.empty();
    }
}
