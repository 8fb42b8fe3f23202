package org.quintet.api.primecal.feeds;

import static org.jooq.impl.DSL.arrayAggDistinct;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.groupConcat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.md5;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.CALENDAR;
import static org.quintet.schema.Tables.CHANGED_OCCURRENCE;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.SERIES_PART;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.quintet.calendars.CalendarAccess;
import org.quintet.events.EventAccess;
import org.quintet.feeds.Feed;
import org.quintet.recurrence.RuledPart;
import org.quintet.recurrence.RuledParts;
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
    private final RuledParts ruledParts;

    FeedQueries(DSLContext sql, RuledParts ruledParts) {
        this.sql = sql;
        this.ruledParts = ruledParts;
    }

    FeedState stateOf(Feed feed) {
        Event shown = EVENT.as("shown");
        Field<String> versions =
                md5(groupConcat(concat(shown.ID, inline(":"), shown.VERSION, partsOf(shown), changesOf(shown)))
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

    /** What tells parts of a series from what they were before. */
    private static Field<String> partsOf(Event event) {
        return coalesce(
                field(select(groupConcat(concat(SERIES_PART.RULE, SERIES_PART.STARTS_ON, time(SERIES_PART.UPDATED_AT)))
                                .orderBy(SERIES_PART.BEGINS_ON))
                        .from(SERIES_PART)
                        .where(SERIES_PART.EVENT_ID.eq(event.ID))),
                inline(""));
    }

    private static Field<String> changesOf(Event event) {
        return coalesce(
                field(select(groupConcat(concat(CHANGED_OCCURRENCE.ORIGINAL_DATE, time(CHANGED_OCCURRENCE.UPDATED_AT)))
                                .orderBy(CHANGED_OCCURRENCE.ORIGINAL_DATE))
                        .from(CHANGED_OCCURRENCE)
                        .where(CHANGED_OCCURRENCE.EVENT_ID.eq(event.ID))),
                inline(""));
    }

    private static Field<String> time(Field<Instant> time) {
        return coalesce(time.cast(String.class), inline("-"));
    }

    /** The events, the latest first. */
    Stream<FeedItem> items(Feed feed) {
        return Stream.iterate(
                        page(feed, Optional.empty()),
                        page -> !page.isEmpty(),
                        page -> page.size() < AT_ONCE ? List.of() : page(feed, Optional.of(page.getLast())))
                .limit(MOST / AT_ONCE)
                .flatMap(this::withParts);
    }

    private Stream<FeedItem> withParts(List<Record> events) {
        Map<Long, List<RuledPart>> parts = ruledParts.of(
                events.stream().map(event -> event.get(EVENT.ID)).collect(Collectors.toSet()), FeedEvent.COLUMNS);
        return events.stream().map(event -> new FeedItem(event, parts.getOrDefault(event.get(EVENT.ID), List.of())));
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
