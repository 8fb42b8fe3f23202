package org.quintet.waitinglist;

import static org.quintet.schema.Tables.WAITING_LIST_ENTRY;

import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.WaitingListEntryRecord;
import org.quintet.ticketing.orders.GiveUpHeldPlace;

/** Takes somebody from a waiting list. The place that is offered to him, if one is, goes to the next. */
@UseCase
public class RemoveFromWaitingList {

    private final DSLContext sql;
    private final WaitingQueue queue;
    private final GiveUpHeldPlace giveUpHeldPlace;

    RemoveFromWaitingList(DSLContext sql, WaitingQueue queue, GiveUpHeldPlace giveUpHeldPlace) {
        this.sql = sql;
        this.queue = queue;
        this.giveUpHeldPlace = giveUpHeldPlace;
    }

    /** @throws Failure.NotFound if there is no such entry, or {@code actor} does not work for its event */
    public void execute(User actor, long entryId) {
        WaitingListEntryRecord entry = queue.lockedForStaff(actor, entryId);
        sql.deleteFrom(WAITING_LIST_ENTRY)
                .where(WAITING_LIST_ENTRY.ID.eq(entryId))
                .execute();
        Optional.ofNullable(entry.getOrderId()).ifPresent(giveUpHeldPlace::execute);
    }
}
