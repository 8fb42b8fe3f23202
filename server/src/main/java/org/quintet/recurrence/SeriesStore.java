package org.quintet.recurrence;

import static org.quintet.schema.Tables.CHANGED_OCCURRENCE;
import static org.quintet.schema.Tables.SERIES;
import static org.quintet.schema.Tables.SERIES_PART;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.quintet.schema.tables.records.ChangedOccurrenceRecord;
import org.quintet.schema.tables.records.EventRecord;
import org.quintet.schema.tables.records.SeriesPartRecord;
import org.springframework.stereotype.Component;

/** The rows of a series. Whoever calls holds the lock on the event. */
@Component
class SeriesStore {

    private final DSLContext sql;

    SeriesStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Empty if {@code event} does not repeat. */
    Optional<Series> of(EventRecord event) {
        List<SeriesPartRecord> rows = sql.selectFrom(SERIES_PART)
                .where(SERIES_PART.EVENT_ID.eq(event.getId()))
                .orderBy(SERIES_PART.BEGINS_ON)
                .fetch();
        List<Stretch> stretches = new ArrayList<>();
        for (SeriesPartRecord row : rows) {
            Optional<EventRecord> own = Optional.ofNullable(row.getName()).map(_ -> Content.of(event, row));
            stretches.add(new Stretch(PartRow.part(row, Optional.empty()), own));
        }
        return stretches.isEmpty() ? Optional.empty() : Optional.of(new Series(event, stretches));
    }

    /** Stores the parts in place of those that were there. */
    void put(Series series) {
        long eventId = series.event().getId();
        sql.insertInto(SERIES)
                .set(SERIES.EVENT_ID, eventId)
                .set(SERIES.CALENDAR_ID, series.event().getCalendarId())
                .set(SERIES.FIRST_DAY, series.first().part().startsOn())
                .set(SERIES.LAST_DAY, RuleDates.END_OF_TIME)
                .onConflictDoNothing()
                .execute();
        sql.deleteFrom(SERIES_PART).where(SERIES_PART.EVENT_ID.eq(eventId)).execute();
        sql.batch(series.stretches().stream()
                        .map(stretch -> insert(eventId, stretch))
                        .toList())
                .execute();
    }

    private Query insert(long eventId, Stretch stretch) {
        Part part = stretch.part();
        Map<String, @Nullable Object> content = stretch.own().map(Content::of).orElse(Map.of());
        return sql.insertInto(SERIES_PART)
                .set(SERIES_PART.EVENT_ID, eventId)
                .set(SERIES_PART.BEGINS_ON, part.beginsOn())
                .set(SERIES_PART.RULE, part.rule().text())
                .set(SERIES_PART.STARTS_ON, part.startsOn())
                .set(SERIES_PART.ENDS_ON, part.endsOn().orElse(null))
                .set(SERIES_PART.NUMBER_OFFSET, part.numbering().offset())
                .set(
                        SERIES_PART.NUMBERED_ON,
                        part.numbering().months().map(Numbering.Months::on).orElse(null))
                .set(
                        SERIES_PART.NUMBERED_DAY,
                        part.numbering()
                                .months()
                                .map(Numbering.Months::dayOfMonth)
                                .orElse(null))
                .set(content);
    }

    void remove(long eventId) {
        sql.deleteFrom(SERIES).where(SERIES.EVENT_ID.eq(eventId)).execute();
    }

    /** What was changed or removed, from that original date on; empty values mean removed. */
    SequencedMap<LocalDate, Optional<EventRecord>> changes(EventRecord event, LocalDate from) {
        SequencedMap<LocalDate, Optional<EventRecord>> changes = new TreeMap<>();
        sql.selectFrom(CHANGED_OCCURRENCE)
                .where(CHANGED_OCCURRENCE.EVENT_ID.eq(event.getId()))
                .and(CHANGED_OCCURRENCE.ORIGINAL_DATE.ge(from))
                .forEach(row -> changes.put(row.getOriginalDate(), values(event, row)));
        return changes;
    }

    /** As {@link #changes}, of one original date; empty if it is as its part says. */
    Optional<Optional<EventRecord>> change(EventRecord event, LocalDate original) {
        return sql.selectFrom(CHANGED_OCCURRENCE)
                .where(CHANGED_OCCURRENCE.EVENT_ID.eq(event.getId()))
                .and(CHANGED_OCCURRENCE.ORIGINAL_DATE.eq(original))
                .fetchOptional(row -> values(event, row));
    }

    private static Optional<EventRecord> values(EventRecord event, ChangedOccurrenceRecord row) {
        return row.getRemoved() ? Optional.empty() : Optional.of(Content.of(event, row));
    }

    void putChanges(long eventId, Map<LocalDate, Optional<EventRecord>> changes) {
        sql.batch(changes.entrySet().stream()
                        .map(change -> upsert(eventId, change.getKey(), change.getValue()))
                        .toList())
                .execute();
    }

    private Query upsert(long eventId, LocalDate original, Optional<EventRecord> values) {
        Map<String, @Nullable Object> row = new HashMap<>(Content.of(values.orElseGet(EventRecord::new)));
        Optional<WallTimes> times = values.map(Content::times);
        row.put(CHANGED_OCCURRENCE.REMOVED.getName(), values.isEmpty());
        row.put(
                CHANGED_OCCURRENCE.FIRST_DAY.getName(),
                times.map(WallTimes::startDate).orElse(null));
        row.put(
                CHANGED_OCCURRENCE.LAST_DAY.getName(),
                times.map(WallTimes::lastDate).orElse(null));
        return sql.insertInto(CHANGED_OCCURRENCE)
                .set(CHANGED_OCCURRENCE.EVENT_ID, eventId)
                .set(CHANGED_OCCURRENCE.ORIGINAL_DATE, original)
                .set(row)
                .onConflict(CHANGED_OCCURRENCE.EVENT_ID, CHANGED_OCCURRENCE.ORIGINAL_DATE)
                .doUpdate()
                .set(row);
    }

    void removeChanges(long eventId, List<LocalDate> originals) {
        sql.deleteFrom(CHANGED_OCCURRENCE)
                .where(CHANGED_OCCURRENCE.EVENT_ID.eq(eventId))
                .and(CHANGED_OCCURRENCE.ORIGINAL_DATE.eq(DSL.any(originals.toArray(LocalDate[]::new))))
                .execute();
    }

    /** Stores between which days the series is, after anything of it changed. */
    void measure(Series series) {
        long eventId = series.event().getId();
        var changed = sql.select(DSL.min(CHANGED_OCCURRENCE.FIRST_DAY), DSL.max(CHANGED_OCCURRENCE.LAST_DAY))
                .from(CHANGED_OCCURRENCE)
                .where(CHANGED_OCCURRENCE.EVENT_ID.eq(eventId))
                .fetchSingle();
        LocalDate first = series.stretches().stream()
                .map(stretch -> stretch.part().startsOn())
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate last = series.stretches().stream()
                .map(stretch -> lastDay(stretch.part(), Content.times(series.values(stretch))))
                .max(LocalDate::compareTo)
                .orElseThrow();
        sql.update(SERIES)
                .set(
                        SERIES.FIRST_DAY,
                        Optional.ofNullable(changed.value1())
                                .filter(first::isAfter)
                                .orElse(first))
                .set(
                        SERIES.LAST_DAY,
                        Optional.ofNullable(changed.value2())
                                .filter(last::isBefore)
                                .orElse(last))
                .where(SERIES.EVENT_ID.eq(eventId))
                .execute();
    }

    private static LocalDate lastDay(Part part, WallTimes times) {
        return part.endsOn()
                .map(end -> end.plusDays(ChronoUnit.DAYS.between(times.startDate(), times.lastDate())))
                .orElse(RuleDates.END_OF_TIME);
    }
}
