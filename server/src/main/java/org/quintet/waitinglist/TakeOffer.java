package org.quintet.waitinglist;

import static org.quintet.schema.Tables.WAITING_LIST_ENTRY;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.text.Secrets;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.quintet.schema.tables.records.WaitingListEntryRecord;
import org.quintet.ticketing.orders.TakeHeldPlace;

/** Takes the place that is offered to somebody who waited for it. */
@UseCase
public class TakeOffer {

    private final DSLContext sql;
    private final Clock clock;
    private final TakeHeldPlace takeHeldPlace;

    TakeOffer(DSLContext sql, Clock clock, TakeHeldPlace takeHeldPlace) {
        this.sql = sql;
        this.clock = clock;
        this.takeHeldPlace = takeHeldPlace;
    }

    /**
     * Returns the order: complete if the place costs nothing, else waiting for its money. A second time does nothing.
     *
     * @param secret what the mail about the offer has
     * @throws Failure.NotFound if there is no such offer
     * @throws Failure.Conflict if its time is over
     */
    public TicketOrderRecord execute(String secret) {
        WaitingListEntryRecord entry = sql.selectFrom(WAITING_LIST_ENTRY)
                .where(WAITING_LIST_ENTRY.OFFER_HASH.eq(Secrets.hash(secret)))
                .forNoKeyUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("offer"));
        TicketOrderRecord placed = takeHeldPlace.execute(entry.getOrderId());
        sql.update(WAITING_LIST_ENTRY)
                .set(WAITING_LIST_ENTRY.TAKEN_AT, clock.instant())
                .where(WAITING_LIST_ENTRY.ID.eq(entry.getId()))
                .and(WAITING_LIST_ENTRY.TAKEN_AT.isNull())
                .execute();
        return placed;
    }
}
