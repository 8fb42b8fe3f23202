package org.quintet.video;

import static org.quintet.schema.Tables.VIDEO_STREAM;

import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.quintet.identity.Caller;
import org.quintet.platform.database.Rows;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.VideoStreamRecord;

/** Changes a video stream, and perhaps shows it somewhere else. */
@UseCase
public class ChangeVideoStream {

    private final DSLContext sql;
    private final StreamPlaces places;
    private final StreamRules rules;

    ChangeVideoStream(DSLContext sql, StreamPlaces places, StreamRules rules) {
        this.sql = sql;
        this.places = places;
        this.rules = rules;
    }

    /**
     * Stores the columns that are given; without a place the stream stays where it is.
     *
     * @throws Failure.NotFound if there is no such stream
     * @throws Failure.NotAllowed if the caller does not organise the event that it is in, or the one that it is to be in, or
     *     the rooms are not of one event
     * @throws Failure.Conflict if it is for a whole event that has another stream
     * @throws Failure.Invalid if its service wants meetings to be made, which this server does not do
     */
    public void execute(
            Caller caller, long streamId, Optional<StreamPlace> moved, Map<Field<?>, @Nullable Object> values) {
        VideoStreamRecord stream = sql.selectFrom(VIDEO_STREAM)
                .where(VIDEO_STREAM.ID.eq(streamId))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("video stream"));
        places.eventOf(caller, new StreamPlace.WholeEvent(stream.getEventId()));
        Optional<JSONB> options = Optional.ofNullable(stream.getExtra());
        Rows.set(stream, values);
        rules.complete(stream, options);
        moved.ifPresent(place -> {
            long event = places.eventOf(caller, place);
            places.requireFree(place, streamId);
            places.leaveRooms(streamId);
            StreamRules.place(stream, event, place);
        });
        sql.update(VIDEO_STREAM).set(stream).where(VIDEO_STREAM.ID.eq(streamId)).execute();
        moved.ifPresent(place -> places.enterRooms(streamId, stream.getEventId(), place));
    }
}
