package org.quintet.api.openevent.events;

import java.util.OptionalLong;
import org.jooq.Condition;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.events.EventAccess;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Operation;

/** The lists of events that are somebody's own. */
final class EventLists {

    private EventLists() {}

    /** The events that exist for the caller, in the list that is asked for. */
    static Condition rows(Attempt<OpenEventCaller> attempt) {
        return isWithRole(attempt) ? EventAccess.withRoleFor(attempt.caller().caller()) : EventVisibility.rows(attempt);
    }

    /** Whether only those events are listed at which the caller has a role. */
    static boolean isWithRole(Attempt<OpenEventCaller> attempt) {
        return attempt.operation() == Operation.LIST
                && attempt.type().equals("event")
                && attempt.parameter("withRole").isPresent();
    }

    /** The user under whose URL events are listed; nobody but he himself and staff gets to see that list. */
    static OptionalLong userOf(Attempt<OpenEventCaller> attempt) {
        return attempt.parent()
                .filter(parent -> parent.type().equals("user"))
                .map(parent -> OptionalLong.of(Long.parseLong(parent.id())))
                .orElseGet(OptionalLong::empty);
    }
}
