package org.quintet.api.openevent.video;

import static org.jooq.impl.DSL.field;
import static org.quintet.schema.Tables.VIDEO_STREAM;

import org.jooq.DSLContext;
import org.quintet.api.openevent.events.EventOfUrl;
import org.quintet.identity.Caller;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.video.VideoAccess;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** Questions about streams whose answers are not JSON:API documents. */
@RestController
class VideoController {

    private final EventOfUrl events;
    private final DSLContext sql;

    VideoController(EventOfUrl events, DSLContext sql) {
        this.events = events;
        this.sql = sql;
    }

    /** Whether an event or its rooms have streams, and whether the caller may watch one of them. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Streams(boolean exists, boolean canAccess) {}

    @GetMapping("/v1/events/{event}/has-streams")
    @Permits(Who.ANYONE)
    Streams hasStreams(@PathVariable String event, Caller caller) {
        long id = events.readableBy(caller, event);
        var access = sql.select(field(VideoAccess.watchedBy(caller)))
                .from(VIDEO_STREAM)
                .where(VIDEO_STREAM.EVENT_ID.eq(id))
                .fetch(row -> row.value1());
        return new Streams(!access.isEmpty(), access.contains(true));
    }

    /** Only meetings of BigBlueButton are joined this way, and this server makes none. */
    @GetMapping("/v1/video-streams/{id:\\d{1,18}}/join")
    @Permits(Who.SIGNED_IN)
    void join(@PathVariable long id, Caller caller) {
        boolean watched = sql.fetchExists(VIDEO_STREAM, VIDEO_STREAM.ID.eq(id).and(VideoAccess.watchedBy(caller)));
        throw watched
                ? JsonApiException.badRequest(
                        ErrorSource.text(""), "Join action is not applicable on this stream provider")
                : JsonApiException.notFound(ErrorSource.text(""), "Video Stream: " + id + " not found");
    }
}
