package org.quintet.groups;

import java.time.Instant;
import java.util.List;

/**
 * An event was announced to those who follow its group. There is one of these for every few followers, so that each is done
 * with soon.
 *
 * @param followerIds the ids of the users to tell
 */
public record EventAnnounced(long groupId, long eventId, Instant at, List<Long> followerIds) {

    public EventAnnounced {
        followerIds = List.copyOf(followerIds);
    }
}
