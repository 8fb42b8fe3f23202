package org.quintet.recurrence;

import static org.quintet.schema.Tables.EVENT;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.quintet.events.CreateEvent;
import org.quintet.events.EventChanges;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.EventRecord;

/** Creates an event that repeats. */
@UseCase
public class CreateSeries {

    private final CreateEvent createEvent;
    private final SeriesStore store;

    CreateSeries(CreateEvent createEvent, SeriesStore store) {
        this.createEvent = createEvent;
        this.store = store;
    }

    /**
     * Returns the event, which is at the time of its first occurrence: on the first day of {@code rule} that is not before
     * the first day of {@code times}.
     *
     * @param changes everything but the times, the zone among it
     * @throws Failure.Invalid if the rule has no occurrence at all
     * @throws Failure as {@link CreateEvent} does
     */
    public EventRecord execute(
            User creator, CreateEvent.Place place, EventChanges changes, ZoneId zone, WallTimes times, Rule rule) {
        Part part = Part.following(rule, times.startDate(), Part.BEGINNING, Numbering.none())
                .orElseThrow(Refusals::noOccurrence);
        changes.set(EVENT.TIMEZONE, zone.getId())
                .set(EVENT.RECURRENCE_TYPE, rule.pattern().word());
        EventRecord event = createEvent.execute(
                creator,
                place,
                times.movedTo(part.startsOn())
                        .in(changes, zone, changes.newValue(EVENT.ALL_DAY).orElse(false)));
        Series series = new Series(event, List.of(new Stretch(part, Optional.empty())));
        store.put(series);
        store.measure(series);
        return event;
    }
}
