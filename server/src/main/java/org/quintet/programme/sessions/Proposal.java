package org.quintet.programme.sessions;

import java.util.Optional;
import java.util.Set;
import org.quintet.programme.sessions.RoomBookings.Overlap;

/**
 * What somebody wants of a session that people propose and organisers decide on (Open Event).
 *
 * @param speakers the ids of all who are to speak; empty leaves it as it is
 * @param sharesRoom whether its room may be taken by another session at the same time
 * @param sendsMail whether its speakers are told of a new state
 */
public record Proposal(SessionChanges changes, Optional<Set<Long>> speakers, boolean sharesRoom, boolean sendsMail) {

    Overlap overlap() {
        return sharesRoom ? Overlap.INSISTED_ON : Overlap.REFUSED;
    }
}
