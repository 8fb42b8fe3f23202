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

/** Changes a station; it stays at its event. */
@UseCase
public class ChangeStation {

    private final DSLContext sql;
    private final StationRules rules;

    ChangeStation(DSLContext sql, StationRules rules) {
        this.sql = sql;
        this.rules = rules;
    }

    /**
     * Makes {@code columns} its own.
     *
     * @throws Failure.NotFound if there is no such station, or people are to be checked in or out and there is no room
     * @throws Failure.Invalid if its room is not one of the event
     */
    public void execute(long stationId, Map<Field<?>, @Nullable Object> columns) {
        StationRecord station = sql.selectFrom(STATION)
                .where(STATION.ID.eq(stationId))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("station"));
        Rows.set(station, columns);
        rules.check(station);
        sql.update(STATION).set(station).where(STATION.ID.eq(stationId)).execute();
    }
}
