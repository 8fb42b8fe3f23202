package org.quintet.staffing;

import java.time.Clock;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.ShiftRecord;
import org.springframework.context.ApplicationEventPublisher;

/** Notes what a person told the staff himself, or asks him once more. */
@UseCase
public class ChangeShift {

    private final Clock clock;
    private final StaffedEvents events;
    private final ShiftStates states;
    private final ApplicationEventPublisher domainEvents;

    ChangeShift(Clock clock, StaffedEvents events, ShiftStates states, ApplicationEventPublisher domainEvents) {
        this.clock = clock;
        this.events = events;
        this.states = states;
        this.domainEvents = domainEvents;
    }

    /**
     * Returns the shift in the state {@code to}, which is not {@code CANCELLED}: that comes from the event. Who is asked
     * once more gets another mail, and the link of the former one is void. The state that it has changes nothing.
     *
     * @throws Failure.NotFound if there is no such event, call time or shift
     * @throws Failure.NotAllowed if {@code actor} does not work for the event
     * @throws Failure.Conflict if the event is cancelled, as many as are needed have accepted already, or the person
     *     works elsewhere at that time
     */
    public ShiftRecord execute(User actor, long eventId, long callTimeId, long shiftId, ShiftState to) {
        if (to == ShiftState.CANCELLED) {
            throw new IllegalArgumentException("Shifts are cancelled with their event");
        }
        events.lock(actor, eventId);
        events.lockCallTime(eventId, callTimeId);
        ShiftRecord shift = events.lockShift(callTimeId, shiftId);
        if (shift.getState().equals(to.word())) {
            return shift;
        }
        if (to == ShiftState.ASSIGNED) {
            shift.setAsked(shift.getAsked() + 1);
            shift.setAnsweredAt(null);
            domainEvents.publishEvent(new ShiftAssigned(shift.getId(), shift.getAsked()));
        } else {
            shift.setAnsweredAt(clock.instant());
        }
        return states.move(shift, to);
    }
}
