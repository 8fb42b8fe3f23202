package org.quintet.api.primecal.events;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.quintet.platform.http.JsonFields;
import org.quintet.recurrence.WallTimes;

/** Reads when an event is to be, from its four fields and from {@code isAllDay}. */
final class TimesInput {

    private static final int LONGEST_DATE = 100;

    private TimesInput() {}

    /** Whether one of the fields was sent. */
    static boolean isIn(JsonFields fields) {
        return Stream.of(
                        EventFields.START_DATE,
                        EventFields.START_TIME,
                        EventFields.END_DATE,
                        EventFields.END_TIME,
                        EventFields.IS_ALL_DAY)
                .anyMatch(fields::has);
    }

    /** Whether not only days were sent. */
    static boolean hasTimesOfDay(JsonFields fields) {
        return Stream.of(EventFields.START_TIME, EventFields.END_TIME, EventFields.IS_ALL_DAY)
                .anyMatch(fields::has);
    }

    static boolean allDay(JsonFields fields) {
        return fields.value(EventFields.IS_ALL_DAY)
                .map(value -> value.asBoolean(false))
                .orElse(false);
    }

    /** Empty if something is wrong with them. */
    static Optional<WallTimes> of(JsonFields fields, Optional<WallTimes> stored, boolean allDay) {
        Optional<LocalDate> startDate = date(fields, EventFields.START_DATE, stored.map(WallTimes::startDate));
        Optional<LocalTime> startTime = time(fields, EventFields.START_TIME, stored.flatMap(WallTimes::startTime));
        Optional<LocalDate> endDate = date(fields, EventFields.END_DATE, stored.flatMap(WallTimes::endDate));
        Optional<LocalTime> endTime = time(fields, EventFields.END_TIME, stored.flatMap(WallTimes::endTime));
        if (stored.isPresent() && fields.isNull(EventFields.START_DATE)) {
            fields.reject(EventFields.START_DATE, "must not be null");
        }
        Optional<WallTimes> times = startDate.map(date -> new WallTimes(date, startTime, endDate, endTime));
        if (times.isPresent() && times.get().endsBeforeStart(allDay)) {
            boolean dateIsWrong = times.get().lastDate().isBefore(times.get().startDate());
            fields.reject(
                    dateIsWrong ? EventFields.END_DATE : EventFields.END_TIME, "the end must not be before the start");
        }
        return times;
    }

    private static Optional<LocalDate> date(JsonFields fields, String name, Optional<LocalDate> stored) {
        return fields.has(name)
                ? parsed(fields, name, fields.string(name, LONGEST_DATE), WallTimes::date, "must be a date YYYY-MM-DD")
                : stored;
    }

    /** The empty text means no time. */
    private static Optional<LocalTime> time(JsonFields fields, String name, Optional<LocalTime> stored) {
        return fields.has(name)
                ? parsed(
                        fields,
                        name,
                        fields.string(name, LONGEST_DATE).filter(text -> !text.isEmpty()),
                        WallTimes::time,
                        "must be a time HH:MM or HH:MM:SS")
                : stored;
    }

    private static <T> Optional<T> parsed(
            JsonFields fields,
            String name,
            Optional<String> text,
            Function<String, Optional<T>> parser,
            String reason) {
        Optional<T> value = text.flatMap(parser);
        if (text.isPresent() && value.isEmpty()) {
            fields.reject(name, reason);
        }
        return value;
    }
}
