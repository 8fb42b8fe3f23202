package org.quintet.checkin;

import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.schema.Tables.PRESENCE;
import static org.quintet.schema.Tables.SCAN;
import static org.quintet.schema.Tables.TICKET;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.ScanRecord;

/** Takes back a scan at a station that should not have been, and all that was counted of it. */
@UseCase
public class TakeBackScan {

    private final DSLContext sql;

    TakeBackScan(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Removes it. Who may do that is told by its event.
     *
     * @throws Failure.NotFound if there is no such scan at a station
     */
    public void execute(long scanId) {
        ScanRecord scan = sql.selectFrom(SCAN)
                .where(SCAN.ID.eq(scanId))
                .and(SCAN.STATION_TYPE.isNotNull())
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("scan"));
        // whoever scans the ticket waits
        sql.select(TICKET.ID)
                .from(TICKET)
                .where(TICKET.ID.eq(scan.getTicketId()))
                .forNoKeyUpdate()
                .fetch();
        if (sql.deleteFrom(SCAN).where(SCAN.ID.eq(scanId)).execute() == 1 && scan.getTicketId() != null) {
            restorePresence(scan);
        }
    }

    private void restorePresence(ScanRecord scan) {
        Condition there = PRESENCE.TICKET_ID
                .eq(scan.getTicketId())
                .and(scan.getZone() == null ? PRESENCE.ZONE.isNull() : PRESENCE.ZONE.eq(scan.getZone()));
        if (Direction.of(scan.getDirection()) == Direction.OUT) {
            sql.update(PRESENCE)
                    .set(PRESENCE.INSIDE, PRESENCE.INSIDE.plus(1))
                    .where(there)
                    .execute();
            return;
        }
        boolean cameOtherwise = sql.fetchExists(selectOne()
                .from(SCAN)
                .where(SCAN.TICKET_ID.eq(scan.getTicketId()))
                .and(scan.getZone() == null ? SCAN.ZONE.isNull() : SCAN.ZONE.eq(scan.getZone()))
                .and(SCAN.DIRECTION.eq(Direction.IN.word()))
                .and(SCAN.REFUSAL.isNull()));
        if (cameOtherwise) {
            // at the entrance he is there once, however often he showed himself
            boolean leaves = scan.getZone() != null;
            sql.update(PRESENCE)
                    .set(PRESENCE.INSIDE, leaves ? greatest(PRESENCE.INSIDE.minus(1), inline(0)) : PRESENCE.INSIDE)
                    .where(there)
                    .execute();
        } else {
            sql.deleteFrom(PRESENCE).where(there).execute();
        }
    }
}
