package org.quintet.api.primecal.feeds;

import static org.jooq.impl.DSL.arrayAggDistinct;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.groupConcat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.md5;
import static org.jooq.impl.DSL.min;
import static org.quintet.schema.Tables.CALENDAR;
import static org.quintet.schema.Tables.EVENT;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.quintet.calendars.CalendarAccess;
import org.quintet.events.EventAccess;
import org.quintet.feeds.Feed;
import org.quintet.schema.tables.Event;
import org.springframework.stereotype.Component;

/** Reads what a feed shows: the latest events of its calendar, as far as its reader may see them. */
@Component
class FeedQueries {

    /** The most events that a feed has. */
    static final int MOST = 10_000;

    /** How many are in memory at a time. */
    private static final int AT_ONCE = 500;

    /** Goes into the entity tag: another one whenever the same events are written differently. */
    private static final String FORM = "1";

    private final DSLContext sql;

    FeedQueries(DSLContext sql) {
        this.sql = sql;
    }

    FeedState stateOf(Feed feed) {
        Event shown = EVENT.as("shown");
        Field<String> versions = md5(groupConcat(concat(shown.ID, inline(":"), shown.VERSION))
                .orderBy(shown.ID)
                .separator(","));
        Field<String[]> zones = arrayAggDistinct(shown.TIMEZONE);
        Field<Instant> begin = min(shown.STARTS_AT);
        Record events = sql.select(versions, zones, begin)
                .from(sql.select(EVENT.ID, EVENT.VERSION, EVENT.TIMEZONE, EVENT.STARTS_AT)
                        .from(EVENT)
                        .where(shownIn(feed))
                        .orderBy(EVENT.STARTS_AT.desc(), EVENT.ID.desc())
                        .limit(MOST)
                        .asTable(shown))
                .fetchSingle();
        Record calendar = sql.select(CALENDAR.NAME, CALENDAR.UPDATED_AT)
                .from(CALENDAR)
                .where(CALENDAR.ID.eq(feed.calendarId()))
                .fetchSingle();
        String[] zoneNames = Optional.ofNullable(events.get(zones)).orElse(new String[0]);
        return new FeedState(
                calendar.get(CALENDAR.NAME),
                "%s-%d-%s".formatted(FORM, calendar.get(CALENDAR.UPDATED_AT).toEpochMilli(), events.get(versions)),
                Arrays.stream(zoneNames).map(ZoneId::of).toList(),
                Optional.ofNullable(events.get(begin)).orElse(Instant.EPOCH));
    }

    /** The events, the latest first. */
    Stream<Record> events(Feed feed) {
        return Stream.iterate(
                        page(feed, Optional.empty()),
                        page -> !page.isEmpty(),
                        page -> page.size() < AT_ONCE ? List.of() : page(feed, Optional.of(page.getLast())))
                .limit(MOST / AT_ONCE)
                .flatMap(List::stream);
    }

    private List<Record> page(Feed feed, Optional<Record> after) {
        var query = sql.select(FeedEvent.COLUMNS)
                .from(EVENT)
                .where(shownIn(feed))
                .orderBy(EVENT.STARTS_AT.desc(), EVENT.ID.desc());
        return List.copyOf(after.map(last -> query.seek(last.get(EVENT.STARTS_AT), last.get(EVENT.ID))
                        .limit(AT_ONCE)
                        .fetch())
                .orElseGet(() -> query.limit(AT_ONCE).fetch()));
    }

    private static Condition shownIn(Feed feed) {
        return EVENT.CALENDAR_ID
                .eq(feed.calendarId())
                .and(CalendarAccess.readableBy(feed.reader()))
                .and(EventAccess.present());
    }
}
