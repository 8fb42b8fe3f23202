package org.quintet.recurrence;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.falseCondition;
import static org.quintet.schema.Tables.CALENDAR;
import static org.quintet.schema.Tables.CHANGED_OCCURRENCE;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.SERIES;
import static org.quintet.schema.Tables.SERIES_PART;
import static org.quintet.schema.Tables.USERS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.quintet.events.EventAccess;
import org.quintet.schema.tables.records.ChangedOccurrenceRecord;
import org.springframework.stereotype.Component;

/**
 * Finds occurrences without storing any: the series that may have some by an index, the dates by their rules, and what
 * was changed or removed. Two statements, however many there are.
 */
@Component
public class Occurrences {

    private final DSLContext sql;

    Occurrences(DSLContext sql) {
        this.sql = sql;
    }

    /** A date of a part, and what an occurrence on it is like. */
    private record Found(PartRow row, Part.Slot slot) {

        EventAddress address() {
            return EventAddress.ofOccurrence(row.eventId(), slot.original());
        }

        Occurrence occurrence() {
            return new Occurrence(
                    row.eventId(), slot.original(), row.values(), row.times().movedTo(slot.date()), false);
        }
    }

    /**
     * The occurrences that are wanted, in no order; deleted events have none.
     *
     * @param shown the columns of {@code event}, {@code calendar} and {@code users} that the caller needs of each
     */
    public List<Occurrence> find(Wanted wanted, Collection<? extends Field<?>> shown) {
        Map<Long, List<PartRow>> series = series(wanted.series(), shown);
        List<Found> found = new ArrayList<>();
        Map<Long, LocalDate> limits = new HashMap<>();
        series.forEach((eventId, rows) -> {
            int before = found.size();
            rows.forEach(row -> slots(wanted, row, found, before));
            if (rows.stream().anyMatch(row -> wanted.isLimited(row.part().rule()))
                    && found.size() - before == Wanted.MOST_WITHOUT_END) {
                limits.put(eventId, found.getLast().slot().original());
            }
        });
        return withChanges(wanted, series, found, limits);
    }

    /** The occurrence of that address, if there is one and it was not removed. */
    public Optional<Occurrence> at(EventAddress address, Collection<? extends Field<?>> shown) {
        if (address.originalDate().isEmpty()) {
            return Optional.empty();
        }
        LocalDate original = address.originalDate().get();
        Map<Long, List<PartRow>> series = series(EVENT.ID.eq(address.eventId()), shown);
        List<PartRow> rows = series.getOrDefault(address.eventId(), List.of());
        return rows.stream()
                .flatMap(row -> row.part().at(original).map(slot -> new Found(row, slot)).stream())
                .findFirst()
                .flatMap(found ->
                        changed(Set.of(address.eventId()), CHANGED_OCCURRENCE.ORIGINAL_DATE.eq(original)).stream()
                                .findFirst()
                                .map(change -> shown(change, rows))
                                .orElseGet(() -> Optional.of(found.occurrence())));
    }

    /** By which rule an event begins to repeat; empty if it does not. */
    public Optional<Rule> rule(long eventId) {
        return sql.select(SERIES_PART.RULE)
                .from(SERIES_PART)
                .where(SERIES_PART.EVENT_ID.eq(eventId))
                .orderBy(SERIES_PART.BEGINS_ON)
                .limit(1)
                .fetchOptional(row -> Rule.of(row.value1()));
    }

    private static void slots(Wanted wanted, PartRow row, List<Found> found, int before) {
        int most = wanted.most() - found.size();
        int limit = wanted.isLimited(row.part().rule())
                ? Math.min(most, Wanted.MOST_WITHOUT_END - (found.size() - before))
                : most;
        if (limit > 0) {
            row.part()
                    .notBefore(wanted.originalFrom())
                    .between(wanted.earliestStart(row.times()), wanted.latestStart())
                    .limit(limit)
                    .map(slot -> new Found(row, slot))
                    .forEach(found::add);
        }
    }

    private List<Occurrence> withChanges(
            Wanted wanted, Map<Long, List<PartRow>> series, List<Found> found, Map<Long, LocalDate> limits) {
        Condition sameDates = found.stream()
                .map(one -> one.slot().original())
                .min(LocalDate::compareTo)
                .map(first -> CHANGED_OCCURRENCE.ORIGINAL_DATE.between(
                        first,
                        found.stream()
                                .map(one -> one.slot().original())
                                .max(LocalDate::compareTo)
                                .orElse(first)))
                .orElse(falseCondition());
        List<ChangedOccurrenceRecord> changes = changed(series.keySet(), sameDates.or(wanted.changedOnTheseDays()));
        Set<EventAddress> changed = new LinkedHashSet<>();
        changes.forEach(change -> changed.add(address(change)));
        List<Occurrence> occurrences = new ArrayList<>();
        found.stream()
                .filter(one -> !changed.contains(one.address()))
                .map(Found::occurrence)
                .forEach(occurrences::add);
        changes.stream()
                .filter(change -> !limits.containsKey(change.getEventId())
                        || !change.getOriginalDate().isAfter(limits.get(change.getEventId())))
                .flatMap(change -> shown(change, series.getOrDefault(change.getEventId(), List.of())).stream())
                .filter(occurrence -> covers(wanted, occurrence))
                .forEach(occurrences::add);
        return occurrences;
    }

    private static boolean covers(Wanted wanted, Occurrence occurrence) {
        WallTimes times = occurrence.times();
        return !occurrence.originalDate().isBefore(wanted.originalFrom())
                && wanted.end().map(day -> !times.startDate().isAfter(day)).orElse(true)
                && wanted.start().map(day -> !times.lastDate().isBefore(day)).orElse(true);
    }

    private static EventAddress address(ChangedOccurrenceRecord change) {
        return EventAddress.ofOccurrence(change.getEventId(), change.getOriginalDate());
    }

    /** Empty if it was removed. */
    private Optional<Occurrence> shown(ChangedOccurrenceRecord change, List<PartRow> rows) {
        if (change.getRemoved() || rows.isEmpty()) {
            return Optional.empty();
        }
        Record values = rows.getFirst().with(change);
        return Optional.of(
                new Occurrence(change.getEventId(), change.getOriginalDate(), values, Content.times(values), true));
    }

    List<ChangedOccurrenceRecord> changed(Set<Long> eventIds, Condition which) {
        if (eventIds.isEmpty()) {
            return List.of();
        }
        return sql.selectFrom(CHANGED_OCCURRENCE)
                .where(CHANGED_OCCURRENCE.EVENT_ID.eq(any(eventIds.toArray(Long[]::new))))
                .and(which)
                .fetch();
    }

    Map<Long, List<PartRow>> series(Condition which, Collection<? extends Field<?>> shown) {
        Set<Field<?>> columns = new LinkedHashSet<>(shown);
        columns.add(EVENT.ID);
        columns.addAll(Content.COLUMNS);
        Map<Long, List<Record>> rows = new LinkedHashMap<>();
        sql.select(columns)
                .select(SERIES_PART.fields())
                .from(SERIES)
                .join(EVENT)
                .on(EVENT.ID.eq(SERIES.EVENT_ID))
                .join(CALENDAR)
                .on(CALENDAR.ID.eq(EVENT.CALENDAR_ID))
                .leftJoin(USERS)
                .on(USERS.ID.eq(EVENT.CREATED_BY))
                .join(SERIES_PART)
                .on(SERIES_PART.EVENT_ID.eq(SERIES.EVENT_ID))
                .where(which)
                .and(EventAccess.present())
                .orderBy(SERIES_PART.EVENT_ID, SERIES_PART.BEGINS_ON)
                .forEach(row -> rows.computeIfAbsent(row.get(EVENT.ID), _ -> new ArrayList<>())
                        .add(row));
        Map<Long, List<PartRow>> series = new LinkedHashMap<>();
        rows.forEach((eventId, parts) -> series.put(eventId, PartRow.of(parts)));
        return series;
    }
}
