package org.quintet.programme;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_DAY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.impl.DSL;
import org.quintet.events.EventChanged;
import org.quintet.events.EventCreated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the days of each event: one for each date in the event's time zone on which it takes place, but not endlessly many. */
@Component
class EventDays {

    private static final int MOST = 366;

    private final DSLContext sql;

    EventDays(DSLContext sql) {
        this.sql = sql;
    }

    @EventListener
    void on(EventCreated created) {
        keep(created.eventId());
    }

    @EventListener
    void on(EventChanged changed) {
        keep(changed.eventId());
    }

    private void keep(long eventId) {
        Optional<Record3<Instant, Instant, String>> times = sql.select(EVENT.STARTS_AT, EVENT.ENDS_AT, EVENT.TIMEZONE)
                .from(EVENT)
                .where(EVENT.ID.eq(eventId))
                .fetchOptional();
        times.map(row -> days(row.value1(), row.value2(), ZoneId.of(row.value3())))
                .ifPresent(days -> keep(eventId, days));
    }

    private void keep(long eventId, List<LocalDate> days) {
        sql.deleteFrom(EVENT_DAY)
                .where(EVENT_DAY.EVENT_ID.eq(eventId))
                .and(EVENT_DAY.DAY.notIn(days))
                .execute();
        sql.insertInto(EVENT_DAY, EVENT_DAY.EVENT_ID, EVENT_DAY.DAY)
                .valuesOfRows(days.stream().map(day -> DSL.row(eventId, day)).toList())
                .onConflictDoNothing()
                .execute();
    }

    /** An event that ends at midnight does not take place on the day that begins then. */
    private static List<LocalDate> days(Instant start, Instant end, ZoneId zone) {
        LocalDate first = LocalDate.ofInstant(start, zone);
        LocalDate last = start.isBefore(end) ? LocalDate.ofInstant(end.minusNanos(1), zone) : first;
        return first.datesUntil(last.plusDays(1)).limit(MOST).toList();
    }
}
