package org.quintet.api.openevent.video;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.jsonapi.AttributeRules.url;
import static org.quintet.schema.Tables.VIDEO_RECORDING;
import static org.quintet.schema.Tables.VIDEO_STREAM;

import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.jsonapi.ResourceType;
import org.quintet.video.VideoAccess;
import org.springframework.stereotype.Component;

/** Type {@code video-recording}: what was recorded of a stream. The recording service makes them; nobody posts one. */
@Component
class VideoRecordingResource implements OpenEventResource {

    private final ResourceType<OpenEventCaller> type;

    VideoRecordingResource(StreamParts parts) {
        this.type = ResourceType.<OpenEventCaller>named("video-recording")
                .stored(VIDEO_RECORDING, VIDEO_RECORDING.ID)
                .visibleRows(attempt -> exists(selectOne()
                        .from(VIDEO_STREAM)
                        .where(VIDEO_STREAM.ID.eq(VIDEO_RECORDING.VIDEO_STREAM_ID))
                        .and(VideoAccess.watchedBy(attempt.caller().caller()))))
                .list(Permissions.admin())
                .listUnder("video-stream", "video-recordings", Permissions.signedIn())
                .get(parts.ofItsEvent(
                        EventAuthority.ORGANIZER, VIDEO_RECORDING, VIDEO_RECORDING.ID, VIDEO_RECORDING.VIDEO_STREAM_ID))
                .delete(Permissions.admin())
                .attribute("bbb-record-id", VIDEO_RECORDING.BBB_RECORD_ID, string().readOnly())
                .attribute(
                        "participants", VIDEO_RECORDING.PARTICIPANTS, integer().readOnly())
                .attribute("url", VIDEO_RECORDING.URL, url().readOnly())
                .attribute("start-time", VIDEO_RECORDING.START_TIME, datetime().readOnly())
                .attribute("end-time", VIDEO_RECORDING.END_TIME, datetime().readOnly())
                .toOne("video-stream", VIDEO_RECORDING.VIDEO_STREAM_ID, "video-stream", it -> it.readOnly())
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }
}
