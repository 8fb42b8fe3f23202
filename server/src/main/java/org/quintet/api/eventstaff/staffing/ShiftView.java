package org.quintet.api.eventstaff.staffing;

import static org.quintet.schema.Tables.CALL_TIME;
import static org.quintet.schema.Tables.SHIFT;
import static org.quintet.schema.Tables.USERS;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.quintet.api.eventstaff.protocol.LocalTimes;
import org.quintet.platform.database.Rows;
import org.quintet.schema.tables.records.CallTimeRecord;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A shift of a person.
 *
 * @param userId null if he is gone
 * @param answeredAt wall-clock time in the event's zone
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ShiftView(
        long id,
        UUID uuid,
        long callTimeId,
        @Nullable Long userId,
        @Nullable String email,
        @Nullable String firstname,
        @Nullable String lastname,
        String status,
        String startTime,
        String endTime,
        @Nullable String answeredAt) {

    /** What a query on {@code shift}, {@code call_time} and, left-joined, {@code users} selects for {@link #of}. */
    static final List<Field<?>> COLUMNS = List.of(
            SHIFT.ID,
            SHIFT.UUID,
            SHIFT.CALL_TIME_ID,
            SHIFT.USER_ID,
            SHIFT.STATE,
            SHIFT.ANSWERED_AT,
            USERS.EMAIL,
            USERS.FIRST_NAME,
            USERS.LAST_NAME,
            CALL_TIME.STARTS_LOCAL,
            CALL_TIME.ENDS_LOCAL,
            CALL_TIME.STARTS_AT_WRITTEN,
            CALL_TIME.ENDS_AT_WRITTEN,
            CALL_TIME.TIMEZONE);

    static ShiftView of(Record row) {
        CallTimeRecord callTime = Rows.part(row, CALL_TIME);
        ZoneId zone = ZoneId.of(callTime.getTimezone());
        return new ShiftView(
                row.get(SHIFT.ID),
                row.get(SHIFT.UUID),
                row.get(SHIFT.CALL_TIME_ID),
                row.get(SHIFT.USER_ID),
                row.get(USERS.EMAIL),
                row.get(USERS.FIRST_NAME),
                row.get(USERS.LAST_NAME),
                row.get(SHIFT.STATE),
                CallTimeView.startTime(callTime),
                CallTimeView.endTime(callTime),
                Optional.ofNullable(row.get(SHIFT.ANSWERED_AT))
                        .map(time -> LocalTimes.show(time, zone))
                        .orElse(null));
    }
}
