package org.quintet.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * A series as a list of occurrences that are written down one by one. What the real one is compared with, after any
 * changes; daily and weekly rules only.
 */
public final class SeriesModel {

    private static final LocalDate HORIZON = LocalDate.of(2040, 1, 1);

    /** An occurrence as it is listed. */
    public record Listed(LocalDate original, LocalDate date, String title, String time) {}

    private record Day(LocalDate original, LocalDate date) {}

    private record Own(LocalDate date, String title, String time) {}

    private static final class Stretch {
        private final LocalDate beginsOn;
        private final List<Day> days;
        private String title;
        private String time;

        Stretch(LocalDate beginsOn, List<Day> days, String title, String time) {
            this.beginsOn = beginsOn;
            this.days = days;
            this.title = title;
            this.time = time;
        }
    }

    private final List<Stretch> stretches = new ArrayList<>();

    /** Empty where an occurrence was removed. */
    private final Map<LocalDate, Optional<Own>> changes = new TreeMap<>();

    public SeriesModel(Rule rule, LocalDate start, String title, String time) {
        stretches.add(new Stretch(LocalDate.MIN, days(rule, start, 0), title, time));
    }

    private static List<Day> days(Rule rule, LocalDate start, long offset) {
        return new ArrayList<>(PlainRules.dates(rule, start, HORIZON).stream()
                .map(date -> new Day(date.minusDays(offset), date))
                .toList());
    }

    /** Whether {@code rule} has a day from {@code start} on. */
    public static boolean isEver(Rule rule, LocalDate start) {
        return !days(rule, start, 0).isEmpty();
    }

    public List<Listed> listed() {
        List<Listed> listed = new ArrayList<>();
        for (Stretch stretch : stretches) {
            for (Day day : stretch.days) {
                changes.getOrDefault(day.original, Optional.of(new Own(day.date, stretch.title, stretch.time)))
                        .ifPresent(own -> listed.add(new Listed(day.original, own.date, own.title, own.time)));
            }
        }
        return listed;
    }

    public LocalDate start() {
        return stretches.getFirst().days.getFirst().date;
    }

    /** Whether the first stretch has a day, so that it is known where the series starts. */
    public boolean startsFirst() {
        return !stretches.getFirst().days.isEmpty();
    }

    /** The day that an occurrence has if it is not moved on its own. */
    public LocalDate dateByRule(Listed one) {
        return day(one).date;
    }

    private Day day(Listed one) {
        return stretches.stream()
                .flatMap(stretch -> stretch.days.stream())
                .filter(day -> day.original.equals(one.original))
                .findFirst()
                .orElseThrow();
    }

    public void remove(Listed one) {
        changes.put(one.original, Optional.empty());
    }

    public void change(Listed one, Optional<String> title, Optional<String> time, long days) {
        changes.put(
                one.original,
                Optional.of(new Own(one.date.plusDays(days), title.orElse(one.title), time.orElse(one.time))));
    }

    /** Changes all, or those from {@code first} on. */
    public void changeMany(Optional<Listed> first, Optional<String> title, Optional<String> time, long days) {
        LocalDate from = first.map(this::split).orElse(LocalDate.MIN);
        stretches.stream().filter(stretch -> !stretch.beginsOn.isBefore(from)).forEach(stretch -> {
            title.ifPresent(text -> stretch.title = text);
            time.ifPresent(text -> stretch.time = text);
            stretch.days.replaceAll(day -> new Day(day.original, day.date.plusDays(days)));
        });
        changes.replaceAll((original, own) -> original.isBefore(from)
                ? own
                : own.map(values ->
                        new Own(values.date.plusDays(days), title.orElse(values.title), time.orElse(values.time))));
    }

    /** Another rule from {@code first} on; each stretch is like it was. */
    public void follow(Rule rule, Listed first) {
        Day start = day(first);
        follow(rule, start, split(first));
    }

    /** Another rule for all. */
    public void followAll(Rule rule) {
        follow(rule, stretches.getFirst().days.getFirst(), LocalDate.MIN);
    }

    private void follow(Rule rule, Day start, LocalDate from) {
        List<Day> days = days(rule, start.date, ChronoUnit.DAYS.between(start.original, start.date));
        for (int i = 0; i < stretches.size(); i++) {
            LocalDate begin = stretches.get(i).beginsOn;
            LocalDate end = i + 1 < stretches.size() ? stretches.get(i + 1).beginsOn : LocalDate.MAX;
            if (!begin.isBefore(from)) {
                stretches.get(i).days.clear();
                stretches
                        .get(i)
                        .days
                        .addAll(days.stream()
                                .filter(day -> !day.original.isBefore(begin) && day.original.isBefore(end))
                                .toList());
            }
        }
        changes.keySet()
                .removeIf(original -> stretches.stream()
                        .flatMap(stretch -> stretch.days.stream())
                        .noneMatch(day -> day.original.equals(original)));
    }

    /** Lets a stretch begin with {@code first}, unless one begins there; returns where it begins. */
    private LocalDate split(Listed first) {
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            List<Day> later = stretch.days.stream()
                    .filter(day -> !day.original.isBefore(first.original))
                    .toList();
            boolean isIn = stretch.days.stream().anyMatch(day -> day.original.equals(first.original));
            if (isIn && later.size() == stretch.days.size()) {
                return stretch.beginsOn;
            }
            if (isIn) {
                stretch.days.removeAll(later);
                stretches.add(i + 1, new Stretch(first.original, new ArrayList<>(later), stretch.title, stretch.time));
                return first.original;
            }
        }
        throw new IllegalArgumentException("No occurrence: " + first);
    }

    /** A daily or weekly rule that ends. */
    public static Rule some(Random random, LocalDate start) {
        while (true) {
            Rule rule = PlainRules.some(random, start);
            boolean isOfDays = switch (rule.pattern()) {
                case Pattern.Daily _ -> true;
                case Pattern.Weekly weekly -> weekly.weekStart() == DayOfWeek.MONDAY;
                case Pattern.Monthly _, Pattern.Yearly _ -> false;
            };
            boolean isShort = switch (rule.end()) {
                case Rule.End.Never _ -> false;
                case Rule.End.After _ -> true;
                case Rule.End.Until until -> until.date().isBefore(start.plusDays(150));
            };
            if (isOfDays && isShort && isEver(rule, start)) {
                return rule;
            }
        }
    }
}
