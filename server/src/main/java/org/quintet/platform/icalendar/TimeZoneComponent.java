package org.quintet.platform.icalendar;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A time zone as iCalendar writes one (RFC 5545, 3.6.5), from a moment on. It is made of the rules that the server itself
 * reckons with, so that both agree on every instant.
 */
public final class TimeZoneComponent {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    /** Where a zone begins that never changed before. */
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1601, 1, 1, 0, 0);

    /** How many years of a change are written that follows no rule. */
    private static final int YEARS_WITHOUT_RULE = 100;

    private final ContentLines out;
    private final ZoneRules rules;

    private TimeZoneComponent(ContentLines out, ZoneRules rules) {
        this.out = out;
        this.rules = rules;
    }

    /** Changes of the same kind. */
    private record Kind(ZoneOffset before, ZoneOffset after, boolean daylight) {}

    /** Writes {@code zone}, for times not before {@code from}. */
    public static void write(ContentLines out, ZoneId zone, Instant from) throws IOException {
        out.begin("VTIMEZONE");
        out.line("TZID", zone.getId());
        new TimeZoneComponent(out, zone.getRules()).writeFrom(from);
        out.end("VTIMEZONE");
    }

    private void writeFrom(Instant from) throws IOException {
        Optional<ZoneOffsetTransition> before = Optional.ofNullable(rules.previousTransition(from.plusSeconds(1)));
        if (before.isEmpty()) {
            ZoneOffset offset = rules.getOffset(from);
            write(new Kind(offset, offset, rules.isDaylightSavings(from)), List.of(LONG_AGO), Optional.empty());
        }
        Instant start = before.map(ZoneOffsetTransition::getInstant).orElse(Instant.MIN);
        Map<Kind, List<LocalDateTime>> single = Stream.concat(
                        before.stream(),
                        rules.getTransitions().stream()
                                .filter(change -> change.getInstant().isAfter(start)))
                .collect(Collectors.groupingBy(
                        this::kind,
                        LinkedHashMap::new,
                        Collectors.mapping(ZoneOffsetTransition::getDateTimeBefore, Collectors.toList())));
        for (Map.Entry<Kind, List<LocalDateTime>> changes : single.entrySet()) {
            write(changes.getKey(), changes.getValue(), Optional.empty());
        }
        Instant lastSingle = rules.getTransitions().stream()
                .map(ZoneOffsetTransition::getInstant)
                .filter(start::isBefore)
                .reduce(start, (_, later) -> later);
        for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
            write(rule, lastSingle);
        }
    }

    private void write(ZoneOffsetTransitionRule rule, Instant after) throws IOException {
        int year = after.equals(Instant.MIN)
                ? LONG_AGO.getYear()
                : after.atOffset(ZoneOffset.UTC).getYear();
        ZoneOffsetTransition first = IntStream.iterate(year, next -> next + 1)
                .mapToObj(rule::createTransition)
                .filter(change -> change.getInstant().isAfter(after))
                .findFirst()
                .orElseThrow();
        int firstYear = first.getDateTimeBefore().getYear();
        Optional<String> text = TimeZoneRule.of(rule, firstYear);
        List<LocalDateTime> dates = text.isPresent()
                ? List.of(first.getDateTimeBefore())
                : IntStream.range(firstYear, firstYear + YEARS_WITHOUT_RULE)
                        .mapToObj(rule::createTransition)
                        .map(ZoneOffsetTransition::getDateTimeBefore)
                        .toList();
        write(kind(first), dates, text);
    }

    private Kind kind(ZoneOffsetTransition change) {
        return new Kind(
                change.getOffsetBefore(), change.getOffsetAfter(), rules.isDaylightSavings(change.getInstant()));
    }

    private void write(Kind kind, List<LocalDateTime> dates, Optional<String> rule) throws IOException {
        String component = kind.daylight() ? "DAYLIGHT" : "STANDARD";
        out.begin(component);
        out.line("DTSTART", LOCAL.format(dates.getFirst()));
        out.line("TZOFFSETFROM", offset(kind.before()));
        out.line("TZOFFSETTO", offset(kind.after()));
        if (rule.isPresent()) {
            out.line("RRULE", rule.get());
        }
        // one to a line: some programs read no more of one
        for (LocalDateTime date : dates.subList(1, dates.size())) {
            out.line("RDATE", LOCAL.format(date));
        }
        out.end(component);
    }

    private static String offset(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        String text = String.format(
                Locale.ROOT, "%s%02d%02d", offset.getTotalSeconds() < 0 ? "-" : "+", seconds / 3600, seconds / 60 % 60);
        return seconds % 60 == 0 ? text : text + String.format(Locale.ROOT, "%02d", seconds % 60);
    }
}
