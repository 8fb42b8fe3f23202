package org.quintet.api.primecal.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quintet.schema.Tables.EVENT;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultConfiguration;
import org.junit.jupiter.api.Test;
import org.quintet.api.primecal.PrimeCalTest;
import org.quintet.testing.Http;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * How long it takes to list one month of a calendar with 500 weekly series of ten years and 5,000 single events, as a ratio
 * to a calendar that has nothing but the same month, in plain events. Not part of the tests, because times depend on the
 * machine: run it with {@code -Dtest=SeriesListMeasurement}.
 */
class SeriesListMeasurement extends PrimeCalTest {

    private static final String MONTH = "?startDate=2030-06-01&endDate=2030-06-30";
    private static final int WARMING_UP = 60;
    private static final int ROUNDS = 100;

    @Autowired
    private DSLContext sql;

    private final AtomicInteger statements = new AtomicInteger();

    @Test
    void aMonthOfAFullCalendar() {
        Http full = somebody();
        Http plain = somebody();
        long fullCalendar = fill(full);
        long plainCalendar = copyMonth(full, plain);
        sql.execute("analyze");
        assertThat(list(plain, plainCalendar)).isEqualTo(list(full, fullCalendar));
        countStatements();

        statements.set(0);
        int events = list(full, fullCalendar);
        int ofFull = statements.get();
        statements.set(0);
        list(plain, plainCalendar);
        int ofPlain = statements.get();
        for (int i = 0; i < WARMING_UP; i++) {
            list(full, fullCalendar);
            list(plain, plainCalendar);
        }
        long[] fullTimes = new long[ROUNDS];
        long[] plainTimes = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            fullTimes[i] = time(full, fullCalendar);
            plainTimes[i] = time(plain, plainCalendar);
        }

        System.out.printf(
                "%d events; full calendar: %d statements, %.1f ms; the month alone: %d statements, %.1f ms; ratio %.2f%n",
                events,
                ofFull,
                median(fullTimes) / 1e6,
                ofPlain,
                median(plainTimes) / 1e6,
                median(fullTimes) / median(plainTimes));
        // the other tests share the database
        sql.deleteFrom(EVENT)
                .where(EVENT.CALENDAR_ID.in(fullCalendar, plainCalendar))
                .execute();
    }

    private long fill(Http client) {
        JsonNode single = create(client, """
                {"title":"Single","startDate":"2026-01-01","startTime":"09:00","endDate":"2026-01-01","endTime":"10:00"}""");
        JsonNode series = create(client, """
                {"title":"Series","startDate":"2026-01-01","startTime":"09:00","endDate":"2026-01-01","endTime":"10:00",
                 "recurrenceType":"weekly","recurrenceRule":{"until":"2035-12-31"}}""");
        long seriesId = series.get("id").asLong();
        copyEvents(single.get("id").asLong(), single.get("calendarId").asLong(), 4_999, "n * 3652 / 5000", "s");
        copyEvents(seriesId, single.get("calendarId").asLong(), 499, "0", "r");
        sql.execute("""
                insert into series (event_id, calendar_id, first_day, last_day)
                select copy.id, copy.calendar_id, first_day, last_day
                from series, event copy
                where event_id = ? and copy.calendar_id = series.calendar_id and copy.name = 'Series' and copy.id <> event_id""", seriesId);
        sql.execute("""
                insert into series_part (event_id, begins_on, rule, starts_on, ends_on)
                select copy.event_id, begins_on, rule, starts_on, ends_on
                from series_part, series copy
                where series_part.event_id = ? and copy.event_id <> series_part.event_id
                and copy.calendar_id = (select calendar_id from series where event_id = ?)""", seriesId, seriesId);
        return single.get("calendarId").asLong();
    }

    /** As many copies of an event, each that many days later. */
    private void copyEvents(long id, long calendarId, int copies, String days, String letter) {
        sql.execute("""
                insert into event (identifier, organisation_id, calendar_id, slug, created_by, created_at, updated_at, state,
                                   visibility, name, starts_at, ends_at, timezone, recurrence_type)
                select %s || lpad(to_hex(nextval('event_id_seq')), 7, '0'), calendar.organisation_id, calendar.id,
                       event.slug || n || 'x' || calendar.id, calendar_owner.user_id, event.created_at, event.updated_at, state,
                       event.visibility, event.name, starts_at + days * interval '1 day', ends_at + days * interval '1 day',
                       event.timezone, event.recurrence_type
                from event, generate_series(1, ?) n, lateral (select %s as days) as later, calendar
                join membership calendar_owner on calendar_owner.organisation_id = calendar.organisation_id
                where event.id = ? and calendar.id = ?""".formatted("'" + letter + "'", days), copies, id, calendarId);
    }

    /** Fills an empty calendar with what the other one lists for the month, in single events; returns its id. */
    private long copyMonth(Http from, Http to) {
        JsonNode month = from.get(EVENTS + MONTH).expect(200).json();
        JsonNode first = create(to, """
                {"title":"Plain","startDate":"2030-06-01","startTime":"09:00","endDate":"2030-06-01","endTime":"10:00"}""");
        copyEvents(
                first.get("id").asLong(),
                first.get("calendarId").asLong(),
                month.size() - 1,
                "n * 30 / " + month.size(),
                "p");
        return first.get("calendarId").asLong();
    }

    private void countStatements() {
        ((DefaultConfiguration) sql.configuration()).setAppending(new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                statements.incrementAndGet();
            }
        });
    }

    private static int list(Http client, long calendarId) {
        return client.get(EVENTS + "/calendar/" + calendarId + MONTH)
                .expect(200)
                .json()
                .size();
    }

    private static long time(Http client, long calendarId) {
        long start = System.nanoTime();
        client.get(EVENTS + "/calendar/" + calendarId + MONTH).expect(200);
        return System.nanoTime() - start;
    }

    private static double median(long[] times) {
        return Arrays.stream(times).sorted().skip(times.length / 2).findFirst().orElseThrow();
    }
}
