package org.quintet.checkin;

import static org.jooq.impl.DSL.selectOne;
import static org.quintet.schema.Tables.MICROLOCATION;

import org.jooq.DSLContext;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.StationRecord;
import org.springframework.stereotype.Component;

/** What must hold for every station. */
@Component
class StationRules {

    private final DSLContext sql;

    StationRules(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * @throws Failure.NotFound if it stands at the door of no room
     * @throws Failure.Invalid if its room is not one of its event
     */
    void check(StationRecord station) {
        if (station.getMicrolocationId() == null) {
            if (StationType.of(station.getType()).isOfRoom()) {
                throw new Failure.NotFound("microlocation");
            }
            return;
        }
        boolean ofItsEvent = sql.fetchExists(selectOne()
                .from(MICROLOCATION)
                .where(MICROLOCATION.ID.eq(station.getMicrolocationId()))
                .and(MICROLOCATION.EVENT_ID.eq(station.getEventId())));
        if (!ofItsEvent) {
            throw new Failure.Invalid("microlocation", "It must be of the station's event");
        }
    }
}
