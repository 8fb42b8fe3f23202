package org.quintet.api.nexudus.catalogue;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_CATEGORY;
import static org.quintet.schema.Tables.EVENT_IN_CATEGORY;
import static org.quintet.schema.Tables.EVENT_SEARCH;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.quintet.events.EventAccess;
import org.quintet.identity.Caller;
import org.quintet.identity.User;
import org.quintet.platform.database.ListBounds;
import org.springframework.stereotype.Component;

/** Finds the events that a location shows to everybody, and those that an operator works for. */
@Component
public class LocationEvents {

    private static final int MOST_RELATED = 10;

    private final DSLContext sql;
    private final Clock clock;

    LocationEvents(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A page of events, and how many there are on all pages. */
    record Page(List<? extends Record> events, long total) {}

    /** The events that {@code query} asks for: what is to come by its start, what is past from the latest start back. */
    Page page(long locationId, EventListQuery query, List<Field<?>> columns) {
        Condition wanted = wanted(locationId, query);
        List<? extends Record> events = sql.select(columns)
                .from(EVENT)
                .where(wanted)
                .orderBy(query.pastEvents() ? EVENT.STARTS_AT.desc() : EVENT.STARTS_AT.asc(), EVENT.ID)
                .limit(ListBounds.limit(query.top()))
                .offset(ListBounds.offset(query.offset()))
                .fetch();
        boolean last = events.size() < query.top() && (query.page() == 1 || !events.isEmpty());
        return new Page(events, last ? query.offset() + events.size() : count(wanted));
    }

    /** The event of that id, if the location shows it. */
    Optional<? extends Record> shown(long locationId, long eventId, List<Field<?>> columns) {
        return sql.select(columns)
                .from(EVENT)
                .where(EVENT.ID.eq(eventId))
                .and(shown(locationId, clock.instant()))
                .fetchOptional();
    }

    /** Whether the location shows the event to everybody. */
    public boolean isShown(long locationId, long eventId) {
        return shown(locationId, eventId, List.of(EVENT.ID)).isPresent();
    }

    /** What is to come and shares a category with the event of that id, by its start. */
    List<? extends Record> related(long locationId, long eventId, List<Field<?>> columns) {
        Instant now = clock.instant();
        return sql.select(columns)
                .from(EVENT)
                .where(shown(locationId, now))
                .and(EVENT.ENDS_AT.ge(now))
                .and(EVENT.ID.ne(eventId))
                .and(inCategories(select(EVENT_IN_CATEGORY.CATEGORY_ID)
                        .from(EVENT_IN_CATEGORY)
                        .where(EVENT_IN_CATEGORY.EVENT_ID.eq(eventId))))
                .orderBy(EVENT.STARTS_AT, EVENT.ID)
                .limit(MOST_RELATED)
                .fetch();
    }

    /** The event of that id, if {@code operator} works for it. */
    public Optional<? extends Record> operatedBy(User operator, long eventId, List<Field<?>> columns) {
        return sql.select(columns)
                .from(EVENT)
                .where(EVENT.ID.eq(eventId))
                .and(EventAccess.present())
                .and(EventAccess.staffedBy(new Caller.SignedIn(operator, false)))
                .fetchOptional();
    }

    private long count(Condition wanted) {
        return sql.selectCount().from(EVENT).where(wanted).fetchSingle().value1();
    }

    private Condition wanted(long locationId, EventListQuery query) {
        Instant now = clock.instant();
        return shown(locationId, now)
                .and(query.pastEvents() ? isPast(now) : EVENT.ENDS_AT.ge(now))
                .and(query.featured() ? EVENT.SHOW_IN_HOME_BANNER.isTrue() : noCondition())
                .and(query.onlyHomePage() ? EVENT.SHOW_IN_HOME_PAGE.isTrue() : noCondition())
                .and(query.words().isEmpty() ? noCondition() : contains(query.words()))
                .and(query.categoryId()
                        .map(id -> inCategories(select(EVENT_CATEGORY.ID)
                                .from(EVENT_CATEGORY)
                                .where(EVENT_CATEGORY.ID.eq(id))
                                .and(EVENT_CATEGORY.ORGANISATION_ID.eq(locationId))))
                        .orElse(noCondition()));
    }

    private static Condition shown(long locationId, Instant now) {
        return EventAccess.listedPublicly()
                .and(EVENT.ORGANISATION_ID.eq(locationId))
                .and(EVENT.PUBLISH_FROM.isNull().or(EVENT.PUBLISH_FROM.le(now)));
    }

    /** What has ended has begun; said aloud, so that an index by the start is read from now back. */
    private static Condition isPast(Instant now) {
        return EVENT.ENDS_AT.lt(now).and(EVENT.STARTS_AT.lt(now));
    }

    /** Each of the words occurs in name or descriptions, as it is or with other accents and capitals, whole or as a part. */
    private static Condition contains(List<String> words) {
        return exists(selectOne()
                .from(EVENT_SEARCH)
                .where(EVENT_SEARCH.EVENT_ID.eq(EVENT.ID))
                .and(and(words.stream()
                        .map(word ->
                                position(EVENT_SEARCH.WORDS, searchable(word)).gt(0))
                        .toList())));
    }

    private static Field<String> searchable(String word) {
        return function("searchable", String.class, val(word));
    }

    private static Condition inCategories(Select<Record1<Long>> categories) {
        return EVENT.ID.in(select(EVENT_IN_CATEGORY.EVENT_ID)
                .from(EVENT_IN_CATEGORY)
                .where(EVENT_IN_CATEGORY.CATEGORY_ID.in(categories)));
    }
}
