package org.quintet.api.primecal.events;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.quintet.schema.Tables.CALENDAR;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.SERIES;
import static org.quintet.schema.Tables.USERS;

import java.time.Instant;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.quintet.calendars.CalendarAccess;
import org.quintet.events.EventAccess;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.recurrence.EventAddress;
import org.quintet.recurrence.Occurrences;
import org.quintet.recurrence.Wanted;
import org.springframework.stereotype.Component;

/** Reads events with their calendar and their creator; a list takes three statements, however much there is. */
@Component("primeCalEventQueries")
class EventQueries {

    /** The most events that one list has. It is not paged: a client narrows its range instead. */
    static final int MOST = 10_000;

    private static final Comparator<View> ORDER = Comparator.comparing(View::startsAt)
            .thenComparingLong(view -> view.answer().id());

    private final DSLContext sql;
    private final Occurrences occurrences;

    EventQueries(DSLContext sql, Occurrences occurrences) {
        this.sql = sql;
        this.occurrences = occurrences;
    }

    /**
     * The event or the occurrence of that address.
     *
     * @throws Failure.NotFound if there is none
     * @throws Failure.NotAllowed if {@code user} may not read it
     */
    EventView readable(EventAddress address, User user) {
        return find(address, user).orElseThrow(() -> new Failure.NotFound("event"));
    }

    /** As {@link #readable}, but empty if there is none. */
    Optional<EventView> find(EventAddress address, User user) {
        Field<Boolean> isReadable = field(CalendarAccess.readableBy(user));
        if (address.originalDate().isPresent()) {
            return occurrences.at(address, with(isReadable)).map(occurrence -> {
                requireReadable(occurrence.values().get(isReadable));
                return EventView.of(occurrence.values()).occurring(occurrence);
            });
        }
        return sql.select(EventView.COLUMNS)
                .select(isReadable)
                .from(EVENT)
                .join(CALENDAR)
                .on(CALENDAR.ID.eq(EVENT.CALENDAR_ID))
                .leftJoin(USERS)
                .on(USERS.ID.eq(EVENT.CREATED_BY))
                .where(EVENT.ID.eq(address.eventId()))
                .and(EventAccess.present())
                .fetchOptional()
                .map(row -> {
                    requireReadable(row.get(isReadable));
                    return occurrences
                            .rule(address.eventId())
                            .map(rule -> EventView.of(row, rule))
                            .orElseGet(() -> EventView.of(row));
                });
    }

    /** The occurrences of a series that {@code user} may read, from that one on if it names one, in their order. */
    List<EventAnswer> ofSeries(EventAddress from, User user) {
        return views(Wanted.from(from, CalendarAccess.readableBy(user)))
                .sorted(ORDER)
                .map(View::answer)
                .toList();
    }

    /** The events of all calendars that {@code user} may read. */
    List<EventAnswer> inRange(DateRange range, User user) {
        return list(CalendarAccess.readableBy(user), CalendarAccess.isVisible(SERIES.CALENDAR_ID, user), range);
    }

    /** The events of one calendar that {@code user} may read. */
    List<EventAnswer> ofCalendar(long calendarId, DateRange range, User user) {
        return list(
                CalendarAccess.readableBy(user).and(EVENT.CALENDAR_ID.eq(calendarId)),
                SERIES.CALENDAR_ID.eq(calendarId),
                range);
    }

    /**
     * Of a series the occurrences; it is not listed itself.
     *
     * @param series in which calendars they are: says no more than {@code which}, but to the index of series
     */
    private List<EventAnswer> list(Condition which, Condition series, DateRange range) {
        Stream<View> single = sql
                .select(EventView.COLUMNS)
                .from(EVENT)
                .join(CALENDAR)
                .on(CALENDAR.ID.eq(EVENT.CALENDAR_ID))
                .leftJoin(USERS)
                .on(USERS.ID.eq(EVENT.CREATED_BY))
                .where(which)
                .and(EventAccess.present())
                .and(EVENT.RECURRENCE_TYPE.eq(inline(RecurrenceInput.NONE)))
                .and(range.nearby())
                .orderBy(EVENT.STARTS_AT, EVENT.ID)
                .limit(MOST + 1)
                .stream()
                .map(row -> new View(row.get(EVENT.STARTS_AT), EventView.of(row)));
        List<View> found = Stream.concat(
                        single, views(Wanted.between(which.and(series), range.start(), range.end(), MOST + 1)))
                .toList();
        if (found.size() > MOST) {
            throw new Failure.Malformed("More than " + MOST + " events: narrow the range with startDate and endDate");
        }
        return found.stream()
                .filter(view -> range.covers(view.event().times()))
                .sorted(ORDER)
                .map(View::answer)
                .toList();
    }

    private record View(Instant startsAt, EventView event) {

        EventAnswer answer() {
            return event.answer();
        }
    }

    /** Occurrences that are alike are translated once. */
    private Stream<View> views(Wanted wanted) {
        IdentityHashMap<Record, EventView> translated = new IdentityHashMap<>();
        return occurrences.find(wanted, EventView.COLUMNS).stream()
                .map(occurrence -> new View(
                        occurrence.startsAt(),
                        translated
                                .computeIfAbsent(occurrence.values(), EventView::of)
                                .occurring(occurrence)));
    }

    private static List<Field<?>> with(Field<?> another) {
        return Stream.concat(EventView.COLUMNS.stream(), Stream.of(another)).toList();
    }

    private static void requireReadable(boolean isReadable) {
        if (!isReadable) {
            throw new Failure.NotAllowed("You do not have permission to read this event");
        }
    }
}
