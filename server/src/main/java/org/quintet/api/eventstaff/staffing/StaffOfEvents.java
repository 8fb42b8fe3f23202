package org.quintet.api.eventstaff.staffing;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rowNumber;
import static org.quintet.schema.Tables.CALL_TIME;
import static org.quintet.schema.Tables.SHIFT;
import static org.quintet.schema.Tables.STAFF_POSITION;
import static org.quintet.schema.Tables.USERS;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.quintet.platform.database.Rows;
import org.quintet.schema.tables.records.CallTimeRecord;
import org.springframework.stereotype.Component;

/** The call times and shifts of some events, with one statement each; by the event's id, those without any left out. */
@Component("eventStaffStaffOfEvents")
public class StaffOfEvents {

    /** How many shifts of one event are shown with it. */
    private static final int MOST_SHIFTS = 500;

    private static final List<Field<?>> COLUMNS = List.of(
            CALL_TIME.EVENT_ID,
            CALL_TIME.STARTS_LOCAL,
            CALL_TIME.ENDS_LOCAL,
            CALL_TIME.STARTS_AT_WRITTEN,
            CALL_TIME.ENDS_AT_WRITTEN,
            SHIFT.UUID,
            SHIFT.STATE,
            STAFF_POSITION.NAME,
            USERS.FIRST_NAME,
            USERS.LAST_NAME);

    private final DSLContext sql;

    StaffOfEvents(DSLContext sql) {
        this.sql = sql;
    }

    public Map<Long, List<CallTimeView>> callTimes(Collection<Long> eventIds) {
        return sql.selectFrom(CALL_TIME)
                .where(CALL_TIME.EVENT_ID.in(eventIds))
                .orderBy(CALL_TIME.STARTS_AT, CALL_TIME.ID)
                .fetchGroups(CALL_TIME.EVENT_ID, CallTimeView::of);
    }

    /** The first 500 of each event. */
    public Map<Long, List<WorkShiftView>> workShifts(Collection<Long> eventIds) {
        Field<Integer> place = rowNumber()
                .over()
                .partitionBy(CALL_TIME.EVENT_ID)
                .orderBy(CALL_TIME.STARTS_AT, SHIFT.ID)
                .as("place");
        Table<?> placed = sql.select(SHIFT.ID, place)
                .from(CALL_TIME)
                .join(SHIFT)
                .on(SHIFT.CALL_TIME_ID.eq(CALL_TIME.ID))
                .where(CALL_TIME.EVENT_ID.in(eventIds))
                .asTable("placed");
        return sql.select(COLUMNS)
                .from(placed)
                .join(SHIFT)
                .on(SHIFT.ID.eq(placed.field(SHIFT.ID)))
                .join(CALL_TIME)
                .on(CALL_TIME.ID.eq(SHIFT.CALL_TIME_ID))
                .leftJoin(USERS)
                .on(USERS.ID.eq(SHIFT.USER_ID))
                .leftJoin(STAFF_POSITION)
                .on(STAFF_POSITION.ORGANISATION_ID.eq(CALL_TIME.ORGANISATION_ID))
                .and(STAFF_POSITION.NUMBER.eq(CALL_TIME.POSITION_NUMBER))
                .where(field(name("placed", "place"), Integer.class).le(MOST_SHIFTS))
                .orderBy(CALL_TIME.STARTS_AT, SHIFT.ID)
                .fetchGroups(CALL_TIME.EVENT_ID, StaffOfEvents::workShift);
    }

    private static WorkShiftView workShift(Record row) {
        CallTimeRecord callTime = Rows.part(row, CALL_TIME);
        return new WorkShiftView(
                row.get(SHIFT.UUID),
                row.get(STAFF_POSITION.NAME),
                row.get(USERS.FIRST_NAME),
                row.get(USERS.LAST_NAME),
                CallTimeView.startTime(callTime),
                CallTimeView.endTime(callTime),
                row.get(SHIFT.STATE));
    }
}
