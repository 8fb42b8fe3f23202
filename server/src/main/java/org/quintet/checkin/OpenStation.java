package org.quintet.checkin;

import static org.quintet.schema.Tables.STATION;

import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.quintet.platform.database.Rows;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.StationRecord;

/** Puts up a station at an event (Open Event, Stations). */
@UseCase
public class OpenStation {

    private final DSLContext sql;
    private final StationRules rules;

    OpenStation(DSLContext sql, StationRules rules) {
        this.sql = sql;
        this.rules = rules;
    }

    /**
     * Returns its id. Who may do it is told by the event.
     *
     * @throws Failure.NotFound if people are to be checked in or out and no room is named
     * @throws Failure.Invalid if its room is not one of the event
     */
    public long execute(long eventId, Map<Field<?>, @Nullable Object> columns) {
        StationRecord station = new StationRecord();
        Rows.set(station, columns);
        station.setEventId(eventId);
        rules.check(station);
        return sql.insertInto(STATION)
                .set(station)
                .returning(STATION.ID)
                .fetchSingle()
                .getId();
    }
}
