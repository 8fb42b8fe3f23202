package org.quintet.ticketing.orders;

import static org.jooq.impl.DSL.trueCondition;
import static org.quintet.schema.Tables.EVENT;

import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.quintet.events.EventAccess;
import org.quintet.events.EventState;
import org.quintet.identity.Caller;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.ticketing.types.TicketTypes;

/**
 * An event as far as selling tickets for it needs to know it. Nobody removes it for good meanwhile; apart from that it is
 * not locked.
 */
public record SellingEvent(long id, boolean capacityHard, String currency, EventState state) {

    /** @throws Failure.NotFound if there is no such event, or {@code actor} does not work for it */
    public static SellingEvent staffedBy(DSLContext sql, User actor, long eventId) {
        return find(sql, eventId, EventAccess.present().and(EventAccess.staffedBy(new Caller.SignedIn(actor, false))));
    }

    /** @throws Failure.NotFound if there is no such event that everybody may come to at {@code now} or later */
    static SellingEvent openToEverybody(DSLContext sql, long eventId, Instant now) {
        return find(sql, eventId, EventAccess.listedPublicly().and(EVENT.ENDS_AT.ge(now)));
    }

    /** @throws Failure.NotFound if there is no such event */
    public static SellingEvent present(DSLContext sql, long eventId) {
        return find(sql, eventId, EventAccess.present());
    }

    /**
     * Keeps the event of {@code eventId} from being removed for good until the transaction ends.
     *
     * @throws Failure.NotFound if it is gone
     */
    public static void hold(DSLContext sql, long eventId) {
        find(sql, eventId, trueCondition());
    }

    private static SellingEvent find(DSLContext sql, long eventId, Condition condition) {
        return sql.select(EVENT.ID, EVENT.CAPACITY_HARD, EVENT.PAYMENT_CURRENCY, EVENT.STATE)
                .from(EVENT)
                .where(EVENT.ID.eq(eventId))
                .and(condition)
                // whoever sells takes this lock first and those of the limits after it, as whoever removes the event
                // does
                .forKeyShare()
                .fetchOptional(row -> new SellingEvent(
                        row.value1(),
                        row.value2(),
                        TicketTypes.currency(Optional.empty(), Optional.ofNullable(row.value3())),
                        EventState.of(row.value4())))
                .orElseThrow(() -> new Failure.NotFound("event"));
    }

    /** @throws Failure.Conflict if the event does not take place */
    public void requireTakesPlace() {
        if (state == EventState.CANCELLED) {
            throw new Failure.Conflict(EVENT.STATE.getName(), "The event is cancelled");
        }
    }
}
