package org.quintet.video;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.quintet.schema.Tables.MICROLOCATION;
import static org.quintet.schema.Tables.VIDEO_STREAM;
import static org.quintet.schema.Tables.VIDEO_STREAM_ROOM;

import java.util.List;
import org.jooq.DSLContext;
import org.quintet.events.EventAccess;
import org.quintet.identity.Caller;
import org.quintet.platform.failures.Failure;
import org.springframework.stereotype.Component;

/** Looks at the places that streams are put into, and puts them there. */
@Component
class StreamPlaces {

    private final DSLContext sql;
    private final EventAccess access;

    StreamPlaces(DSLContext sql, EventAccess access) {
        this.sql = sql;
        this.access = access;
    }

    /**
     * The event to which the place belongs.
     *
     * @throws Failure.NotAllowed if the rooms are not of one event, or {@code caller} does not organise it
     */
    long eventOf(Caller caller, StreamPlace place) {
        long event = switch (place) {
            case StreamPlace.WholeEvent(long eventId) -> eventId;
            case StreamPlace.Rooms(List<Long> roomIds) -> eventOfRooms(roomIds);
        };
        if (!access.isOrganiser(caller, event)) {
            throw new Failure.NotAllowed("You don't have access to the provided event");
        }
        return event;
    }

    private long eventOfRooms(List<Long> roomIds) {
        List<Long> events = sql.selectDistinct(MICROLOCATION.EVENT_ID)
                .from(MICROLOCATION)
                .where(MICROLOCATION.ID.in(roomIds))
                .fetch(MICROLOCATION.EVENT_ID);
        if (events.size() != 1) {
            throw new Failure.NotAllowed("Video Stream can only be created/edited with rooms of a single event");
        }
        return events.getFirst();
    }

    /**
     * Refuses a second stream for a whole event.
     *
     * @param streamId the stream that is put there; 0 for a new one
     * @throws Failure.Conflict if the event has another
     */
    void requireFree(StreamPlace place, long streamId) {
        if (place instanceof StreamPlace.WholeEvent(long eventId)
                && sql.fetchExists(
                        VIDEO_STREAM, VIDEO_STREAM.WHOLE_EVENT_ID.eq(eventId).and(VIDEO_STREAM.ID.ne(streamId)))) {
            throw new Failure.Conflict("event", "Video Stream for this event already exists");
        }
    }

    /** Takes a stream out of all its rooms. */
    void leaveRooms(long streamId) {
        sql.deleteFrom(VIDEO_STREAM_ROOM)
                .where(VIDEO_STREAM_ROOM.VIDEO_STREAM_ID.eq(streamId))
                .execute();
    }

    /** Puts a stream of the event, whose row is there already, into the rooms of its place, in the place of others. */
    void enterRooms(long streamId, long eventId, StreamPlace place) {
        if (place instanceof StreamPlace.Rooms(List<Long> roomIds)) {
            sql.insertInto(
                            VIDEO_STREAM_ROOM,
                            VIDEO_STREAM_ROOM.MICROLOCATION_ID,
                            VIDEO_STREAM_ROOM.VIDEO_STREAM_ID,
                            VIDEO_STREAM_ROOM.EVENT_ID)
                    .select(select(MICROLOCATION.ID, val(streamId), val(eventId))
                            .from(MICROLOCATION)
                            .where(MICROLOCATION.ID.in(roomIds)))
                    .onConflict(VIDEO_STREAM_ROOM.MICROLOCATION_ID)
                    .doUpdate()
                    .set(VIDEO_STREAM_ROOM.VIDEO_STREAM_ID, streamId)
                    .execute();
        }
    }
}
