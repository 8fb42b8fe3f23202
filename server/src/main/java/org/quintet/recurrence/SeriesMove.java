package org.quintet.recurrence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.quintet.recurrence.SeriesChange.Repetition;

/**
 * On which days a series is after a change.
 *
 * @param series parts begin where the change does
 * @param addressed the occurrence that the change names
 * @param from the original date with which the change begins
 * @param days by how many days the occurrences move
 */
record SeriesMove(Series series, Addressed addressed, LocalDate from, long days) {

    /** The series with its parts moved, and with another rule if there is one. */
    Series with(Optional<Repetition> repetition) {
        return repetition
                .map(wanted -> switch (wanted) {
                    case Repetition.By by -> by(by.rule());
                    case Repetition.Never _ -> by(onceMore());
                })
                .orElseGet(() -> series.with(series.stretches().stream()
                        .map(stretch -> isTouched(stretch) ? stretch.with(moved(stretch.part())) : stretch)
                        .toList()));
    }

    private boolean isTouched(Stretch stretch) {
        return !stretch.part().beginsOn().isBefore(from);
    }

    private Part moved(Part part) {
        LocalDate pivot = part.covers(addressed.original()) ? addressed.date() : part.startsOn();
        Part moved = part.moved(pivot, pivot.plusDays(days));
        requireNear(moved);
        return moved;
    }

    /** From the first day of the series on, or from the occurrence that is named. What parts are like they stay like. */
    private Series by(Rule rule) {
        boolean isWhole = from.equals(Part.BEGINNING);
        Part first = series.first().part();
        LocalDate start = isWhole ? first.startsOn() : addressed.date();
        long offset =
                (isWhole ? first.offset() : ChronoUnit.DAYS.between(addressed.original(), addressed.date())) + days;
        Numbering numbering = Numbering.by(Math.toIntExact(offset));
        return series.with(series.stretches().stream()
                .map(stretch -> isTouched(stretch)
                        ? stretch.with(following(
                                rule, start.plusDays(days), stretch.part().beginsOn(), numbering))
                        : stretch)
                .toList());
    }

    private static Part following(Rule rule, LocalDate start, LocalDate beginsOn, Numbering numbering) {
        Part part = Part.following(rule, start, beginsOn, numbering).orElseThrow(Refusals::noOccurrence);
        requireNear(part);
        return part;
    }

    /** The occurrence that is named stays, and is the last. */
    private Rule onceMore() {
        return addressed.in().part().rule().withEnd(new Rule.End.After(1));
    }

    private static void requireNear(Part part) {
        boolean isInCalendar =
                !part.startsOn().isBefore(Part.BEGINNING) && !part.startsOn().isAfter(RuleDates.END_OF_TIME);
        if (!isInCalendar || Math.abs(part.numbering().offset()) > Numbering.LARGEST_OFFSET) {
            throw Refusals.tooFar();
        }
    }
}
