package org.quintet.api.openevent.events;

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

    /** Whether those events are listed at which a user has a role; nobody but he himself and staff gets to see them. */
    static boolean isOfUser(Attempt<OpenEventCaller> attempt) {
        return attempt.parent().filter(parent -> parent.type().equals("user")).isPresent();
    }
}
