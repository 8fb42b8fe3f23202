package org.quintet.video;

import java.util.List;

/** Where a stream is shown. */
public sealed interface StreamPlace {

    /** In the event as a whole, which has one such stream at most. */
    record WholeEvent(long eventId) implements StreamPlace {}

    /** In rooms, which are of one event. */
    record Rooms(List<Long> roomIds) implements StreamPlace {
        public Rooms {
            roomIds = List.copyOf(roomIds);
        }
    }
}
