package org.quintet.waitinglist;

import static org.quintet.schema.Tables.EVENT;

import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.quintet.events.EventAccess;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.ticketing.types.Availability;

/** Has somebody wait for a place at an event that is sold out. */
@UseCase
public class WaitForPlace {

    private final DSLContext sql;
    private final Clock clock;
    private final WaitingQueue queue;
    private final Availability availability;

    WaitForPlace(DSLContext sql, Clock clock, WaitingQueue queue, Availability availability) {
        this.sql = sql;
        this.clock = clock;
        this.queue = queue;
        this.availability = availability;
    }

    /**
     * Puts somebody at the end of the queue.
     *
     * @throws Failure.NotFound if there is no such event that everybody sees
     * @throws Failure.Invalid if his name or address is none
     * @throws Failure.Conflict if the event has no waiting list, is over or not sold out, or he waits already
     */
    public void execute(long eventId, Waiting who) {
        Instant now = clock.instant();
        queue.holdEvent(
                eventId,
                EventAccess.listedPublicly().and(EVENT.PUBLISH_FROM.isNull().or(EVENT.PUBLISH_FROM.le(now))));
        var event = sql.select(EVENT.WAIT_LIST_ENABLED, EVENT.ENDS_AT)
                .from(EVENT)
                .where(EVENT.ID.eq(eventId))
                .fetchSingle();
        if (!event.value1()) {
            throw new Failure.Conflict(EVENT.WAIT_LIST_ENABLED.getName(), "This event has no waiting list");
        }
        if (event.value2().isBefore(now)) {
            throw new Failure.Conflict(EVENT.ENDS_AT.getName(), "The event is over");
        }
        if (!availability.isSoldOut(eventId, now)) {
            throw new Failure.Conflict(EVENT.CAPACITY.getName(), "The event is not sold out");
        }
        queue.add(eventId, who, now);
    }
}
