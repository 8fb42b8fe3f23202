package org.quintet.waitinglist;

import static org.jooq.impl.DSL.inline;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.WAITING_LIST_ENTRY;

import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.quintet.events.EventAccess;
import org.quintet.events.EventState;
import org.quintet.events.Visibility;
import org.quintet.identity.Emails;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Notes an address that is told when the event is published. */
@UseCase
public class WaitForPublication {

    private final DSLContext sql;
    private final Clock clock;

    WaitForPublication(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Puts {@code email} on the list; once is enough. A draft can be waited for: that is what the list is for.
     *
     * @throws Failure.Invalid if {@code email} is no address
     * @throws Failure.NotFound if there is no such event, it is private, or it does not take place
     * @throws Failure.Conflict if it is over
     */
    public void execute(long eventId, String email) {
        if (!Emails.isOne(email.strip())) {
            throw new Failure.Invalid(WAITING_LIST_ENTRY.EMAIL.getName(), "must be an e-mail address");
        }
        Instant now = clock.instant();
        Instant end = sql.select(EVENT.ENDS_AT)
                .from(EVENT)
                .where(EVENT.ID.eq(eventId))
                .and(EventAccess.present())
                .and(EVENT.VISIBILITY.ne(inline(Visibility.PRIVATE.word())))
                .and(EVENT.STATE.ne(inline(EventState.CANCELLED.word())))
                .fetchOptional(EVENT.ENDS_AT)
                .orElseThrow(() -> new Failure.NotFound("event"));
        if (end.isBefore(now)) {
            throw new Failure.Conflict(EVENT.ENDS_AT.getName(), "The event is over");
        }
        sql.insertInto(WAITING_LIST_ENTRY)
                .set(WAITING_LIST_ENTRY.EVENT_ID, eventId)
                .set(WAITING_LIST_ENTRY.EMAIL, email.strip())
                .set(WAITING_LIST_ENTRY.WAITS_FOR, WaitsFor.PUBLICATION.word())
                .set(WAITING_LIST_ENTRY.CREATED_AT, now)
                .set(WAITING_LIST_ENTRY.UPDATED_AT, now)
                .onConflictDoNothing()
                .execute();
    }
}
