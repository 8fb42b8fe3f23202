package org.quintet.checkin;

import static org.quintet.schema.Tables.STATION_STORE_PAX;

import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;

/** Corrects how many people somebody counted. */
@UseCase
public class ChangeHeadCount {

    private final DSLContext sql;
    private final Clock clock;

    ChangeHeadCount(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Without {@code heads} it stays as it is. A note that is not there is not made. */
    public void execute(long noteId, Optional<Integer> heads) {
        heads.ifPresent(counted -> sql.update(STATION_STORE_PAX)
                .set(STATION_STORE_PAX.CURRENT_PAX, counted)
                .set(STATION_STORE_PAX.MODIFIED_AT, clock.instant())
                .where(STATION_STORE_PAX.ID.eq(noteId))
                .execute());
    }
}
