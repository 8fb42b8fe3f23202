package org.quintet.recurrence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quintet.schema.tables.records.EventRecord;

/**
 * An event that repeats, as somebody changes it.
 *
 * @param stretches at least one, in the order of their beginnings
 */
record Series(EventRecord event, List<Stretch> stretches) {

    /** Each part ends where the next begins. */
    Series {
        stretches = bounded(stretches);
    }

    Stretch first() {
        return stretches.getFirst();
    }

    EventRecord values(Stretch stretch) {
        return stretch.own().orElse(event);
    }

    /** The part that has an occurrence of that original date. */
    Optional<Stretch> at(LocalDate original) {
        return stretches.stream()
                .filter(stretch -> stretch.part().at(original).isPresent())
                .findFirst();
    }

    /**
     * Parts that begin with the occurrence of that original date, so that it and all later ones can change alike. A part
     * that has nothing earlier is not split.
     *
     * @param at the part that has it
     */
    Series splitAt(Stretch at, LocalDate original) {
        boolean beginsThere =
                at.part().all().findFirst().map(Part.Slot::original).equals(Optional.of(original));
        if (beginsThere) {
            return this;
        }
        List<Stretch> split = new ArrayList<>(stretches);
        split.add(
                stretches.indexOf(at) + 1,
                new Stretch(at.part().from(original), Optional.of(Content.copy(values(at)))));
        return new Series(event, split);
    }

    Series with(List<Stretch> others) {
        return new Series(event, others);
    }

    private static List<Stretch> bounded(List<Stretch> stretches) {
        List<Stretch> bounded = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            Optional<LocalDate> next = i + 1 < stretches.size()
                    ? Optional.of(stretches.get(i + 1).part().beginsOn())
                    : Optional.empty();
            bounded.add(stretch.with(stretch.part().until(next)));
        }
        return bounded;
    }
}
