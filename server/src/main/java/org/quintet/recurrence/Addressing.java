package org.quintet.recurrence;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.stereotype.Component;

/** Finds the occurrence that a change names. */
@Component
class Addressing {

    private final SeriesStore store;

    Addressing(SeriesStore store) {
        this.store = store;
    }

    /**
     * The occurrence of that address. The event as a whole stands for its first one; if all are to change, it is itself
     * what they are like.
     *
     * @throws Failure.NotFound if there is none
     */
    Addressed of(Series series, EventAddress address, Scope scope) {
        if (address.originalDate().isPresent()) {
            LocalDate original = address.originalDate().get();
            return at(series, original, store.change(series.event(), original));
        }
        Stretch first = series.first();
        if (scope == Scope.ALL) {
            LocalDate startsOn = first.part().startsOn();
            LocalDate original = first.part().numbering().original(startsOn, startsOn);
            return new Addressed(first, original, startsOn, series.event());
        }
        Map<LocalDate, Optional<EventRecord>> changes = store.changes(series.event(), Part.BEGINNING);
        LocalDate original = series.stretches().stream()
                .flatMap(stretch -> stretch.part().all())
                .map(Part.Slot::original)
                .filter(date ->
                        changes.getOrDefault(date, Optional.of(series.event())).isPresent())
                .findFirst()
                .orElseThrow(() -> new Failure.NotFound("event"));
        return at(series, original, Optional.ofNullable(changes.get(original)));
    }

    private static Addressed at(Series series, LocalDate original, Optional<Optional<EventRecord>> change) {
        Stretch stretch = series.at(original).orElseThrow(() -> new Failure.NotFound("event"));
        LocalDate date = stretch.part().at(original).orElseThrow().date();
        EventRecord values = change.orElseGet(() -> Optional.of(on(date, series.values(stretch))))
                .orElseThrow(() -> new Failure.NotFound("event"));
        return new Addressed(stretch, original, date, values);
    }

    /** The same on another day; there the instants are others, the clock shows the same. */
    private static EventRecord on(LocalDate date, EventRecord values) {
        return Content.at(Content.copy(values), Content.times(values).movedTo(date));
    }
}
