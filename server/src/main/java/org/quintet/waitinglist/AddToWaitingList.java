package org.quintet.waitinglist;

import java.time.Clock;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Has somebody wait for a place by the hand of the event's staff, whether or not it is sold out or lets others wait. */
@UseCase
public class AddToWaitingList {

    private final Clock clock;
    private final WaitingQueue queue;

    AddToWaitingList(Clock clock, WaitingQueue queue) {
        this.clock = clock;
        this.queue = queue;
    }

    /**
     * Returns the id of the entry.
     *
     * @throws Failure.NotFound if there is no such event, or {@code actor} does not work for it
     * @throws Failure.Invalid if the name or address is none
     * @throws Failure.Conflict if the address is on the list already
     */
    public long execute(User actor, long eventId, Waiting who) {
        queue.holdEvent(eventId, WaitingQueue.staffedBy(actor));
        return queue.add(eventId, who, clock.instant());
    }
}
