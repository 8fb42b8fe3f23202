package org.quintet.recurrence;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;
import static org.quintet.schema.Tables.EVENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.quintet.schema.tables.records.ChangedOccurrenceRecord;
import org.springframework.stereotype.Component;

/** Reads series as rules with exceptions. Two statements, however many there are. */
@Component
public class RuledParts {

    private final Occurrences occurrences;

    RuledParts(Occurrences occurrences) {
        this.occurrences = occurrences;
    }

    /**
     * The parts of those of the events that repeat, in the order of their beginnings.
     *
     * @param shown the columns of {@code event} that the caller needs
     */
    public Map<Long, List<RuledPart>> of(Set<Long> eventIds, Collection<? extends Field<?>> shown) {
        Map<Long, List<PartRow>> series = occurrences.series(EVENT.ID.eq(any(eventIds.toArray(Long[]::new))), shown);
        Map<Long, List<ChangedOccurrenceRecord>> changes = occurrences.changed(series.keySet(), noCondition()).stream()
                .collect(Collectors.groupingBy(ChangedOccurrenceRecord::getEventId));
        Map<Long, List<RuledPart>> parts = new HashMap<>();
        series.forEach((eventId, rows) -> parts.put(
                eventId,
                rows.stream()
                        .flatMap(row -> part(row, changes.getOrDefault(eventId, List.of())).stream())
                        .toList()));
        return parts;
    }

    /** Empty if none of its dates is left. */
    private static Optional<RuledPart> part(PartRow row, List<ChangedOccurrenceRecord> changes) {
        Part part = row.part();
        List<LocalDate> removed = new ArrayList<>();
        List<RuledPart.Changed> changed = new ArrayList<>();
        for (ChangedOccurrenceRecord change : changes) {
            part.at(change.getOriginalDate()).map(Part.Slot::date).ifPresent(date -> {
                if (change.getRemoved()) {
                    removed.add(date);
                } else {
                    var values = row.with(change);
                    changed.add(new RuledPart.Changed(date, values, Content.times(values)));
                }
            });
        }
        return part.all()
                .findFirst()
                .map(first -> new RuledPart(
                        Optional.of(part.beginsOn()).filter(Part.BEGINNING::isBefore),
                        RuleText.endless(part.rule()),
                        last(part),
                        row.values(),
                        row.times().movedTo(first.date()),
                        removed,
                        changed));
    }

    private static Optional<LocalDate> last(Part part) {
        return part.endsBefore().isEmpty()
                ? part.last().map(Part.Slot::date)
                : part.all().map(Part.Slot::date).reduce((_, later) -> later);
    }
}
