package org.quintet.checkin;

import static org.jooq.impl.DSL.selectOne;
import static org.quintet.schema.Tables.SESSION;
import static org.quintet.schema.Tables.STATION;
import static org.quintet.schema.Tables.STATION_STORE_PAX;

import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Notes how many people somebody counted in a session (Open Event, Station Store Paxs). */
@UseCase
public class CountHeads {

    private final DSLContext sql;
    private final Clock clock;

    CountHeads(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Returns the id of the note.
     *
     * @throws Failure.Invalid if station and session are not of one event
     */
    public long execute(long stationId, long sessionId, int heads) {
        boolean atOneEvent = sql.fetchExists(selectOne()
                .from(STATION)
                .join(SESSION)
                .on(SESSION.EVENT_ID.eq(STATION.EVENT_ID))
                .where(STATION.ID.eq(stationId))
                .and(SESSION.ID.eq(sessionId)));
        if (!atOneEvent) {
            throw new Failure.Invalid("session", "It must be of the station's event");
        }
        Instant now = clock.instant();
        return sql.insertInto(STATION_STORE_PAX)
                .set(STATION_STORE_PAX.STATION_ID, stationId)
                .set(STATION_STORE_PAX.SESSION_ID, sessionId)
                .set(STATION_STORE_PAX.CURRENT_PAX, heads)
                .set(STATION_STORE_PAX.CREATED_AT, now)
                .set(STATION_STORE_PAX.MODIFIED_AT, now)
                .returning(STATION_STORE_PAX.ID)
                .fetchSingle()
                .getId();
    }
}
