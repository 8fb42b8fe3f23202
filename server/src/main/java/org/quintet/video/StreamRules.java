package org.quintet.video;

import static org.quintet.schema.Tables.VIDEO_CHANNEL;
import static org.quintet.schema.Tables.VIDEO_STREAM;

import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.VideoStreamRecord;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What holds for every stream, by the service that shows it. */
@Component
class StreamRules {

    private static final String BIG_BLUE_BUTTON = "bbb";

    /** The services whose streams have further options. */
    private static final Set<String> WITH_OPTIONS =
            Set.of("youtube", "vimeo", BIG_BLUE_BUTTON, "jitsi", "youtube_privacy");

    private static final JsonMapper MAPPER = new JsonMapper();

    private final DSLContext sql;

    StreamRules(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Completes a stream that is about to be stored.
     *
     * @param before its options as they were; new ones are added to them
     * @throws Failure.Invalid if its service wants meetings to be made, which this server does not do
     */
    void complete(VideoStreamRecord stream, Optional<JSONB> before) {
        Optional<String> provider = Optional.ofNullable(stream.getVideoChannelId())
                .flatMap(channel -> sql.select(VIDEO_CHANNEL.PROVIDER)
                        .from(VIDEO_CHANNEL)
                        .where(VIDEO_CHANNEL.ID.eq(channel))
                        .fetchOptional(VIDEO_CHANNEL.PROVIDER));
        if (provider.equals(Optional.of(BIG_BLUE_BUTTON))) {
            throw new Failure.Invalid("video_channel", "Cannot create Meeting on BigBlueButton");
        }
        if (provider.filter(WITH_OPTIONS::contains).isEmpty()) {
            stream.setExtra(null);
        } else if (before.isPresent() && stream.getExtra() != null) {
            stream.setExtra(merged(before.get(), stream.getExtra()));
        }
    }

    private static JSONB merged(JSONB before, JSONB added) {
        JsonNode all = MAPPER.readTree(before.data());
        JsonNode more = MAPPER.readTree(added.data());
        return all instanceof ObjectNode options && more instanceof ObjectNode changed
                ? JSONB.valueOf(options.setAll(changed).toString())
                : added;
    }

    /** Says in the row where the stream is shown. */
    static void place(VideoStreamRecord stream, long eventId, StreamPlace place) {
        stream.setEventId(eventId);
        stream.set(VIDEO_STREAM.WHOLE_EVENT_ID, place instanceof StreamPlace.WholeEvent ? eventId : null);
    }
}
