package org.quintet.video;

import static org.quintet.schema.Tables.VIDEO_STREAM;

import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.quintet.identity.Caller;
import org.quintet.platform.database.Rows;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.VideoStreamRecord;

/** Adds a video stream to an event or to some of its rooms. */
@UseCase
public class CreateVideoStream {

    private final DSLContext sql;
    private final StreamPlaces places;
    private final StreamRules rules;

    CreateVideoStream(DSLContext sql, StreamPlaces places, StreamRules rules) {
        this.sql = sql;
        this.places = places;
        this.rules = rules;
    }

    /**
     * Returns the new stream's id.
     *
     * @param values the columns of its row, without its place
     * @throws Failure.NotAllowed if the rooms are not of one event, or the caller does not organise it
     * @throws Failure.Conflict if it is for a whole event that has a stream already
     * @throws Failure.Invalid if its service wants meetings to be made, which this server does not do
     */
    public long execute(Caller caller, StreamPlace place, Map<Field<?>, @Nullable Object> values) {
        long event = places.eventOf(caller, place);
        places.requireFree(place, 0);
        VideoStreamRecord stream = new VideoStreamRecord();
        Rows.set(stream, values);
        StreamRules.place(stream, event, place);
        rules.complete(stream, Optional.empty());
        long id = sql.insertInto(VIDEO_STREAM)
                .set(stream)
                .returningResult(VIDEO_STREAM.ID)
                .fetchSingle()
                .value1();
        places.enterRooms(id, event, place);
        return id;
    }
}
