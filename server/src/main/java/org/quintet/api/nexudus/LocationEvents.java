package org.quintet.api.nexudus;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.regexpReplaceAll;
import static org.quintet.schema.Tables.EVENT;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.quintet.events.EventAccess;
import org.quintet.identity.Caller;
import org.quintet.identity.User;
import org.springframework.stereotype.Component;

/** Finds the events that a location shows to everybody, and those that an operator works for. */
@Component
class LocationEvents {

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
                .limit(query.top())
                .offset(query.offset())
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

    /** The event of that id, if {@code operator} works for it. */
    Optional<? extends Record> operatedBy(User operator, long eventId, List<Field<?>> columns) {
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
                .and(query.search().map(LocationEvents::contains).orElse(noCondition()))
                // no location has categories yet, so that no event is in the one that is asked for
                .and(query.categoryId().isPresent() ? falseCondition() : noCondition());
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

    private static Condition contains(String keyword) {
        return EVENT.NAME
                .containsIgnoreCase(keyword)
                .or(withoutTags(EVENT.SHORT_DESCRIPTION).containsIgnoreCase(keyword))
                .or(withoutTags(EVENT.DESCRIPTION).containsIgnoreCase(keyword));
    }

    private static Field<String> withoutTags(Field<String> html) {
        return regexpReplaceAll(html, "<[^>]*>", "");
    }
}
