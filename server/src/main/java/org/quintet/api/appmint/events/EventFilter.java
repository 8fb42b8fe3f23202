package org.quintet.api.appmint.events;

import static org.jooq.impl.DSL.noCondition;
import static org.quintet.schema.Tables.EVENT;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.quintet.api.appmint.format.ListLimits;
import org.quintet.api.appmint.format.WrittenDate;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Problems;

/**
 * The query of a list of events (document, section Listing and filtering). Days and times without an offset are UTC here:
 * one list has events of many zones.
 *
 * @param dates which events start within {@code fromDate} and {@code toDate}, both included
 */
record EventFilter(Optional<EventStatus> status, Optional<String> type, Condition dates, ListLimits limits) {

    private static final ZoneId UTC = ZoneId.of("UTC");

    /**
     * Reads the query; an empty value is as good as none, and a limit beyond the largest is the largest.
     *
     * @throws Failure.Invalid with all problems
     */
    static EventFilter read(Map<String, String> query) {
        Problems problems = new Problems();
        Optional<String> status = ListLimits.value(query, "status")
                .filter(word -> problems.require(
                        EventStatus.WORDS.contains(word),
                        "status",
                        "must be one of: " + String.join(", ", EventStatus.WORDS)));
        Optional<String> type = ListLimits.value(query, "type")
                .filter(word -> problems.require(word.indexOf('\0') < 0, "type", "must not contain the character NUL"));
        Optional<WrittenDate> from = date(query, "fromDate", problems);
        Optional<WrittenDate> to = date(query, "toDate", problems);
        ListLimits limits = ListLimits.read(query, problems);
        problems.throwIfAny();
        Condition dates = noCondition()
                .and(from.map(date -> EVENT.STARTS_AT.ge(date.instant(UTC, WrittenDate.Edge.START)))
                        .orElse(noCondition()))
                .and(to.map(EventFilter::startsUntil).orElse(noCondition()));
        return new EventFilter(status.map(EventStatus::of), type, dates, limits);
    }

    /** What the filter says of events at {@code now}. */
    Condition at(Instant now) {
        return dates.and(status.map(wanted -> wanted.at(now)).orElse(noCondition()))
                .and(type.map(EventType::is).orElse(noCondition()));
    }

    private static Condition startsUntil(WrittenDate date) {
        Instant start = date.instant(UTC, WrittenDate.Edge.START);
        return date.isDay() ? EVENT.STARTS_AT.lt(start.plus(1, ChronoUnit.DAYS)) : EVENT.STARTS_AT.le(start);
    }

    private static Optional<WrittenDate> date(Map<String, String> query, String name, Problems problems) {
        return ListLimits.value(query, name).flatMap(text -> {
            Optional<WrittenDate> date = WrittenDate.parse(text);
            problems.require(date.isPresent(), name, "must be an ISO 8601 date");
            return date;
        });
    }
}
