package org.quintet.waitinglist;

import static org.jooq.impl.DSL.lower;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.WAITING_LIST_ENTRY;

import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.quintet.events.EventAccess;
import org.quintet.identity.Caller;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.WaitingListEntryRecord;
import org.springframework.stereotype.Component;

/** Who waits for a place at an event, in the order in which they came. */
@Component
class WaitingQueue {

    private final DSLContext sql;

    WaitingQueue(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Puts somebody at the end, and returns the id of the entry. An offer that ended, or was taken, is forgotten: who had one
     * may wait again.
     *
     * @throws Failure.Invalid if the address or the name is none
     * @throws Failure.Conflict if the address is in the queue, or there is an offer for it
     */
    long add(long eventId, Waiting who, Instant now) {
        who.check();
        sql.deleteFrom(WAITING_LIST_ENTRY)
                .where(WAITING_LIST_ENTRY.EVENT_ID.eq(eventId))
                .and(isOf(who.email()))
                .and(WAITING_LIST_ENTRY.TAKEN_AT.isNotNull().or(WAITING_LIST_ENTRY.OFFER_EXPIRES_AT.le(now)))
                .execute();
        return sql.insertInto(WAITING_LIST_ENTRY)
                .set(WAITING_LIST_ENTRY.EVENT_ID, eventId)
                .set(WAITING_LIST_ENTRY.WAITS_FOR, WaitsFor.PLACE.word())
                .set(WAITING_LIST_ENTRY.EMAIL, who.email())
                .set(WAITING_LIST_ENTRY.NAME, who.name())
                .set(WAITING_LIST_ENTRY.USER_ID, who.userId().orElse(null))
                .set(WAITING_LIST_ENTRY.CREATED_AT, now)
                .set(WAITING_LIST_ENTRY.UPDATED_AT, now)
                .onConflictDoNothing()
                .returningResult(WAITING_LIST_ENTRY.ID)
                .fetchOptional(WAITING_LIST_ENTRY.ID)
                .orElseThrow(WaitingQueue::isInIt);
    }

    /**
     * Keeps the event from being removed until the transaction ends.
     *
     * @throws Failure.NotFound if there is none for which {@code condition} holds
     */
    void holdEvent(long eventId, Condition condition) {
        boolean isThere = sql.select(EVENT.ID)
                .from(EVENT)
                .where(EVENT.ID.eq(eventId))
                .and(EventAccess.present())
                .and(condition)
                .forKeyShare()
                .fetchOptional()
                .isPresent();
        if (!isThere) {
            throw new Failure.NotFound("event");
        }
    }

    /**
     * The entry, locked until the transaction ends, for staff of its event.
     *
     * @throws Failure.NotFound if there is none, or {@code actor} does not work for the event
     */
    WaitingListEntryRecord lockedForStaff(User actor, long entryId) {
        WaitingListEntryRecord entry = sql.selectFrom(WAITING_LIST_ENTRY)
                .where(WAITING_LIST_ENTRY.ID.eq(entryId))
                .and(WaitsFor.PLACE.condition())
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("waiting attendee"));
        boolean works = sql.fetchExists(
                EVENT,
                EVENT.ID.eq(entry.getEventId()).and(EventAccess.present()).and(staffedBy(actor)));
        if (!works) {
            throw new Failure.NotFound("waiting attendee");
        }
        return entry;
    }

    static Condition staffedBy(User actor) {
        return EventAccess.staffedBy(new Caller.SignedIn(actor, false));
    }

    static Failure.Conflict isInIt() {
        return new Failure.Conflict(WAITING_LIST_ENTRY.EMAIL.getName(), "Is on the waiting list already");
    }

    private static Condition isOf(String email) {
        return WaitsFor.PLACE.condition().and(lower(WAITING_LIST_ENTRY.EMAIL).eq(lower(email)));
    }
}
