package org.quintet.recurrence;

import static org.quintet.schema.Tables.EVENT;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.events.EventChanged;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Moves a series whose event somebody moved, through an API that knows no series: all occurrences by as many days. To
 * another time of day move those that are like the event.
 */
@Component
class FollowMovedEvent {

    private final DSLContext sql;
    private final SeriesStore store;

    FollowMovedEvent(DSLContext sql, SeriesStore store) {
        this.sql = sql;
        this.store = store;
    }

    @EventListener
    void on(EventChanged changed) {
        if (changed.timesChanged()) {
            sql.selectFrom(EVENT)
                    .where(EVENT.ID.eq(changed.eventId()))
                    .fetchOptional()
                    .flatMap(store::of)
                    .ifPresent(this::follow);
        }
    }

    private void follow(Series series) {
        LocalDate now = Content.times(series.event()).startDate();
        Part first = series.first().part();
        long days = ChronoUnit.DAYS.between(first.startsOn(), now);
        Series moved = series;
        if (days != 0) {
            Addressed addressed = new Addressed(
                    series.first(),
                    first.numbering().original(first.startsOn(), first.startsOn()),
                    first.startsOn(),
                    series.event());
            moved = new SeriesMove(series, addressed, Part.BEGINNING, days).with(Optional.empty());
            store.put(moved);
            Map<LocalDate, Optional<EventRecord>> changes = store.changes(series.event(), Part.BEGINNING);
            changes.replaceAll((_, values) -> values.map(present -> later(present, days)));
            store.putChanges(series.event().getId(), changes);
        }
        store.measure(moved);
    }

    private static EventRecord later(EventRecord values, long days) {
        WallTimes times = Content.times(values);
        return Content.at(Content.copy(values), times.movedTo(times.startDate().plusDays(days)));
    }
}
