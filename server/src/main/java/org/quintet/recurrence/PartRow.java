package org.quintet.recurrence;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.SERIES_PART;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.quintet.schema.tables.records.ChangedOccurrenceRecord;

/**
 * A part as a query found it.
 *
 * @param values what its occurrences are like, but for the day
 * @param times when they are, on some day
 */
record PartRow(long eventId, Part part, Record values, WallTimes times) {

    /** The parts of one event, from rows of {@code event} and {@code series_part} in the order of their beginnings. */
    static List<PartRow> of(List<? extends Record> rows) {
        List<PartRow> parts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Optional<LocalDate> next =
                    i + 1 < rows.size() ? Optional.of(rows.get(i + 1).get(SERIES_PART.BEGINS_ON)) : Optional.empty();
            Record row = rows.get(i);
            Record values =
                    row.get(SERIES_PART.NAME) == null ? row : with(row, name -> row.get(SERIES_PART.field(name)));
            parts.add(new PartRow(row.get(EVENT.ID), part(row, next), values, Content.times(values)));
        }
        return parts;
    }

    static Part part(Record row, Optional<LocalDate> endsBefore) {
        return new Part(
                row.get(SERIES_PART.BEGINS_ON),
                endsBefore,
                Rule.of(row.get(SERIES_PART.RULE)),
                row.get(SERIES_PART.STARTS_ON),
                Optional.ofNullable(row.get(SERIES_PART.ENDS_ON)),
                numbering(row));
    }

    /** The values, with the content of a changed occurrence. */
    Record with(ChangedOccurrenceRecord change) {
        return with(values, change::get);
    }

    private static Numbering numbering(Record row) {
        return new Numbering(
                row.get(SERIES_PART.NUMBER_OFFSET),
                Optional.ofNullable(row.get(SERIES_PART.NUMBERED_ON))
                        .map(on -> new Numbering.Months(on, row.get(SERIES_PART.NUMBERED_DAY))));
    }

    private static Record with(Record row, Function<String, @Nullable Object> different) {
        Record merged = DSL.using(SQLDialect.POSTGRES).newRecord(row.fields());
        merged.fromArray(row.intoArray());
        Content.COLUMNS.forEach(column -> Content.put(merged, column, different.apply(column.getName())));
        return merged;
    }
}
