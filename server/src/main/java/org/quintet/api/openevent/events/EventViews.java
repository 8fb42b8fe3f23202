package org.quintet.api.openevent.events;

import java.util.Set;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.events.EventAccess;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Operation;
import org.quintet.jsonapi.Views;
import org.springframework.stereotype.Component;

/**
 * How much of an event somebody sees. Its organisers see all of it, but in lists of everybody's events only the public part;
 * the installation's staff sees and writes all.
 */
@Component
class EventViews implements Views<OpenEventCaller> {

    /** All that those see who run the event: everybody's roles, the groups and invitations. */
    static final String FULL = "full";

    /** What only the installation decides about an event. */
    static final String STAFF = "staff";

    private final EventAccess access;

    EventViews(EventAccess access) {
        this.access = access;
    }

    @Override
    public Set<String> seenBy(Attempt<OpenEventCaller> attempt, Placement placement) {
        if (attempt.caller().isStaff()) {
            return Set.of(FULL, STAFF);
        }
        return placement == Placement.PRIMARY && isFull(attempt) ? Set.of(FULL) : Set.of();
    }

    private boolean isFull(Attempt<OpenEventCaller> attempt) {
        if (attempt.operation() == Operation.LIST) {
            return EventLists.userOf(attempt).isPresent() || EventLists.isWithRole(attempt);
        }
        // whoever writes an event, or uses its relationship URLs, was let in as its organiser
        return attempt.operation() != Operation.GET
                || access.isOrganiser(attempt.caller().caller(), attempt.rowId());
    }
}
