package org.quintet.platform.icalendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;

/** A plain reader of iCalendar, as a calendar program sees it: when does something begin? For tests. */
public final class CalendarReader {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private static final Pattern UNTIL = Pattern.compile("UNTIL=(\\d{8}T\\d{6})Z");

    private final Component calendar;
    private final Map<String, List<Onset>> zones;

    private CalendarReader(Component calendar) {
        this.calendar = calendar;
        this.zones = calendar.all("VTIMEZONE").stream()
                .collect(Collectors.toMap(zone -> zone.value("TZID").orElseThrow(), CalendarReader::onsets));
    }

    /** A property with its parameters: {@code DTSTART;TZID=Europe/Berlin:20260330T153000}. */
    public record Property(String name, Map<String, String> parameters, String value) {}

    /** A component with what is in it. */
    public record Component(String name, List<Property> properties, List<Component> children) {

        public Optional<String> value(String property) {
            return property(property).map(Property::value);
        }

        public Optional<Property> property(String property) {
            return all(property, Function.identity()).findFirst();
        }

        public List<Component> all(String child) {
            return children.stream().filter(one -> one.name.equals(child)).toList();
        }

        private <T> Stream<T> all(String property, Function<Property, T> then) {
            return properties.stream().filter(one -> one.name.equals(property)).map(then);
        }
    }

    /** From when on which offset holds. */
    private record Onset(Instant instant, ZoneOffset before, ZoneOffset after) {}

    public static CalendarReader of(String text) {
        Deque<Component> open = new ArrayDeque<>();
        open.push(new Component("", new ArrayList<>(), new ArrayList<>()));
        for (String line : text.replace("\r\n ", "").split("\r\n", -1)) {
            if (line.startsWith("BEGIN:")) {
                Component component = new Component(line.substring(6), new ArrayList<>(), new ArrayList<>());
                open.getFirst().children.add(component);
                open.push(component);
            } else if (line.startsWith("END:")) {
                open.pop();
            } else if (!line.isEmpty()) {
                open.getFirst().properties.add(property(line));
            }
        }
        return new CalendarReader(open.getFirst().children.getFirst());
    }

    public Component calendar() {
        return calendar;
    }

    public List<Component> events() {
        return calendar.all("VEVENT");
    }

    /** The offset of a zone that the calendar defines. */
    public ZoneOffset offset(String zone, Instant instant) {
        return offset(zones.getOrDefault(zone, List.of()), instant);
    }

    /** When the events begin, all occurrences of series before {@code end}; whole days begin at midnight in UTC. */
    public List<Instant> starts(LocalDate end) {
        return events().stream()
                .filter(event -> event.value("RECURRENCE-ID").isEmpty())
                .flatMap(event -> starts(event, end))
                .sorted()
                .toList();
    }

    private Stream<Instant> starts(Component event, LocalDate end) {
        Property start = event.property("DTSTART").orElseThrow();
        TreeSet<Instant> starts = locals(
                        event.value("RRULE").map(rule -> untilAsLocal(rule, start)), local(start.value()), end)
                .map(local -> instant(start, local))
                .collect(Collectors.toCollection(TreeSet::new));
        event.all("EXDATE", Function.identity())
                .forEach(property -> Arrays.stream(property.value().split(",", -1))
                        .forEach(value -> require(starts.remove(instant(property, local(value))), property)));
        List<Instant> moved = new ArrayList<>();
        events().stream()
                .filter(other -> other.value("UID").equals(event.value("UID")))
                .forEach(other -> other.property("RECURRENCE-ID").ifPresent(id -> {
                    require(starts.remove(instant(id, local(id.value()))), id);
                    Property its = other.property("DTSTART").orElseThrow();
                    moved.add(instant(its, local(its.value())));
                }));
        return Stream.concat(starts.stream(), moved.stream());
    }

    /** The end of a rule is in UTC, its start in a zone. */
    private String untilAsLocal(String rule, Property start) {
        Matcher until = UNTIL.matcher(rule);
        String zone = start.parameters().get("TZID");
        if (!until.find() || zone == null) {
            return rule.replaceAll("(UNTIL=\\d{8}T\\d{6})Z", "$1");
        }
        Instant instant = local(until.group(1)).toInstant(ZoneOffset.UTC);
        return until.replaceFirst("UNTIL=" + TIME.format(LocalDateTime.ofInstant(instant, offset(zone, instant))));
    }

    private static void require(boolean isOccurrence, Property property) {
        if (!isOccurrence) {
            throw new AssertionError("No occurrence: " + property);
        }
    }

    private Instant instant(Property property, LocalDateTime local) {
        String zone = property.parameters().get("TZID");
        if (zone == null) {
            return local.toInstant(ZoneOffset.UTC);
        }
        List<Onset> onsets = zones.getOrDefault(zone, List.of());
        return onsets.stream()
                .flatMap(onset -> Stream.of(onset.before, onset.after))
                .distinct()
                .filter(offset -> offset(onsets, local.toInstant(offset)).equals(offset))
                .map(local::toInstant)
                .min(Comparator.naturalOrder())
                // skipped: what held before (RFC 5545, 3.3.5)
                .orElseGet(
                        () -> local.toInstant(offset(onsets, local.minusDays(1).toInstant(ZoneOffset.UTC))));
    }

    private static ZoneOffset offset(List<Onset> onsets, Instant instant) {
        return onsets.stream()
                .takeWhile(onset -> !onset.instant.isAfter(instant))
                .reduce((_, later) -> later)
                .map(Onset::after)
                .orElseGet(() -> onsets.getFirst().before);
    }

    private static List<Onset> onsets(Component zone) {
        return zone.children().stream()
                .flatMap(CalendarReader::onsetsOf)
                .sorted(Comparator.comparing(Onset::instant))
                .toList();
    }

    private static Stream<Onset> onsetsOf(Component observance) {
        ZoneOffset before = ZoneOffset.of(observance.value("TZOFFSETFROM").orElseThrow());
        ZoneOffset after = ZoneOffset.of(observance.value("TZOFFSETTO").orElseThrow());
        Stream<LocalDateTime> single = observance.all("RDATE", date -> local(date.value()));
        Stream<LocalDateTime> repeated = locals(
                observance.value("RRULE"), local(observance.value("DTSTART").orElseThrow()), LocalDate.of(2100, 1, 1));
        return Stream.concat(repeated, single).map(local -> new Onset(local.toInstant(before), before, after));
    }

    private static Stream<LocalDateTime> locals(Optional<String> rule, LocalDateTime start, LocalDate end) {
        if (rule.isEmpty()) {
            return Stream.of(start);
        }
        try {
            var iterator = new RecurrenceRule(rule.get())
                    .iterator(new DateTime(
                            start.getYear(),
                            start.getMonthValue() - 1,
                            start.getDayOfMonth(),
                            start.getHour(),
                            start.getMinute(),
                            start.getSecond()));
            return Stream.iterate(iterator, _ -> iterator.hasNext(), same -> same)
                    .map(same -> same.nextDateTime())
                    .map(time -> LocalDateTime.of(
                            time.getYear(),
                            time.getMonth() + 1,
                            time.getDayOfMonth(),
                            time.getHours(),
                            time.getMinutes(),
                            time.getSeconds()))
                    .takeWhile(local -> local.toLocalDate().isBefore(end));
        } catch (InvalidRecurrenceRuleException e) {
            throw new AssertionError("No rule: " + rule.get(), e);
        }
    }

    private static LocalDateTime local(String value) {
        return value.length() == 8
                ? LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE).atTime(LocalTime.MIDNIGHT)
                : LocalDateTime.parse(value.replace("Z", ""), TIME);
    }

    private static Property property(String line) {
        int colon = line.indexOf(':');
        String[] names = line.substring(0, colon).split(";", -1);
        Map<String, String> parameters = Arrays.stream(names)
                .skip(1)
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        return new Property(names[0], parameters, line.substring(colon + 1));
    }
}
