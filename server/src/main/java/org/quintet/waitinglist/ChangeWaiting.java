package org.quintet.waitinglist;

import static org.quintet.schema.Tables.WAITING_LIST_ENTRY;

import java.time.Clock;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.database.Constraints;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.WaitingListEntryRecord;

/** Corrects who waits for a place. His turn stays the same. */
@UseCase
public class ChangeWaiting {

    private final DSLContext sql;
    private final Clock clock;
    private final WaitingQueue queue;

    ChangeWaiting(DSLContext sql, Clock clock, WaitingQueue queue) {
        this.sql = sql;
        this.clock = clock;
        this.queue = queue;
    }

    /**
     * Changes the entry.
     *
     * @param translate makes who waits out of the entry as it is, which nobody else changes meanwhile
     * @throws Failure.NotFound if there is no such entry, or {@code actor} does not work for its event
     * @throws Failure.Invalid if the name or address is none
     * @throws Failure.Conflict if the address is on the list already
     */
    public void execute(User actor, long entryId, Function<WaitingListEntryRecord, Waiting> translate) {
        Waiting who = translate.apply(queue.lockedForStaff(actor, entryId));
        who.check();
        try {
            sql.update(WAITING_LIST_ENTRY)
                    .set(WAITING_LIST_ENTRY.NAME, who.name())
                    .set(WAITING_LIST_ENTRY.EMAIL, who.email())
                    .set(WAITING_LIST_ENTRY.USER_ID, who.userId().orElse(null))
                    .set(WAITING_LIST_ENTRY.UPDATED_AT, clock.instant())
                    .where(WAITING_LIST_ENTRY.ID.eq(entryId))
                    .execute();
        } catch (RuntimeException e) {
            throw Constraints.violatedBy(e)
                            .filter("waiting_list_entry_key"::equals)
                            .isPresent()
                    ? WaitingQueue.isInIt()
                    : e;
        }
    }
}
