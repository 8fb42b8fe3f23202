package org.quintet.staffing;

import static org.quintet.schema.Tables.SHIFT;

import java.time.Clock;
import java.util.List;
import org.jooq.Condition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Has people told that they need not come, before their shifts end or go. */
@Component
class CallOff {

    private static final int AT_ONCE = 50;

    private final Clock clock;
    private final ShiftLetters letters;
    private final ApplicationEventPublisher domainEvents;

    CallOff(Clock clock, ShiftLetters letters, ApplicationEventPublisher domainEvents) {
        this.clock = clock;
        this.letters = letters;
        this.domainEvents = domainEvents;
    }

    /** Tells those of the shifts that {@code which} describes who are asked to come, or accepted; not if it is over. */
    void tell(Condition which) {
        List<ShiftLetter> all = letters.where(which.and(ShiftState.standing()).and(SHIFT.ENDS_AT.gt(clock.instant())));
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            domainEvents.publishEvent(new ShiftsCalledOff(all.subList(from, Math.min(from + AT_ONCE, all.size()))));
        }
    }
}
