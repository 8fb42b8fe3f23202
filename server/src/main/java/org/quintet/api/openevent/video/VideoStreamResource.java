package org.quintet.api.openevent.video;

import static org.quintet.jsonapi.AttributeRules.bool;
import static org.quintet.jsonapi.AttributeRules.json;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.jsonapi.AttributeRules.url;
import static org.quintet.schema.Tables.TRANSLATION_CHANNEL;
import static org.quintet.schema.Tables.VIDEO_RECORDING;
import static org.quintet.schema.Tables.VIDEO_STREAM;
import static org.quintet.schema.Tables.VIDEO_STREAM_MODERATOR;
import static org.quintet.schema.Tables.VIDEO_STREAM_ROOM;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.events.ChatRoomName;
import org.quintet.api.openevent.events.EventSatellites;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Between;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.Permission;
import org.quintet.jsonapi.ResourceDeclaration;
import org.quintet.jsonapi.ResourceType;
import org.quintet.video.ChangeVideoStream;
import org.quintet.video.CreateVideoStream;
import org.quintet.video.StreamPlace;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Type {@code video-stream} (document, group Video Streams). It exists for those who may watch it; only a stream shown by
 * Chatmosphere has a public side, at an address of its own.
 */
@Component
class VideoStreamResource implements OpenEventResource {

    private final Chatmosphere chatmosphere;
    private final CreateVideoStream createVideoStream;
    private final ChangeVideoStream changeVideoStream;
    private final ResourceType<OpenEventCaller> type;

    VideoStreamResource(
            EventSatellites satellites,
            Chatmosphere chatmosphere,
            CreateVideoStream createVideoStream,
            ChangeVideoStream changeVideoStream) {
        this.chatmosphere = chatmosphere;
        this.createVideoStream = createVideoStream;
        this.changeVideoStream = changeVideoStream;
        this.type = declaration(satellites.ofItsEvent(
                EventAuthority.COORGANIZER, VIDEO_STREAM, VIDEO_STREAM.ID, VIDEO_STREAM.EVENT_ID));
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private ResourceType<OpenEventCaller> declaration(Permission<OpenEventCaller> ofItsEvent) {
        ResourceDeclaration<OpenEventCaller> stream = ResourceType.<OpenEventCaller>named("video-stream")
                .stored(VIDEO_STREAM, VIDEO_STREAM.ID)
                .visibleRows(chatmosphere::rows)
                .views(chatmosphere)
                // passwords stand in it
                .list(Permissions.admin())
                // of which event stands in the body: the use case looks at it
                .create(Permissions.toldByBody(EventAuthority.COORGANIZER.who()))
                .get(Permissions.anyone())
                .update(ofItsEvent)
                .delete(ofItsEvent)
                .itemAt("/events/{event}/chatmosphere", chatmosphere::streamOf)
                .createdBy(this::create)
                .updatedBy(this::update);
        attributes(stream);
        relationships(stream);
        return stream.declared();
    }

    private static void attributes(ResourceDeclaration<OpenEventCaller> stream) {
        stream.attribute("name", VIDEO_STREAM.NAME, string().required())
                .attribute("url", VIDEO_STREAM.URL, url().required())
                .attribute("bg-img-url", VIDEO_STREAM.BG_IMG_URL, string().nullable())
                .attribute(
                        "password", VIDEO_STREAM.PASSWORD, string().nullable().in(Chatmosphere.FULL))
                .attribute(
                        "additional-information",
                        VIDEO_STREAM.ADDITIONAL_INFORMATION,
                        string().nullable().in(Chatmosphere.FULL))
                .attribute(
                        "extra",
                        VIDEO_STREAM.EXTRA,
                        json().nullable()
                                .satisfying(options -> ((JsonNode) options).isObject())
                                .in(Chatmosphere.FULL))
                .attribute("is-chat-enabled", VIDEO_STREAM.IS_CHAT_ENABLED, bool().in(Chatmosphere.FULL))
                .attribute("is-global-event-room", VIDEO_STREAM.IS_GLOBAL_EVENT_ROOM, bool().in(Chatmosphere.FULL))
                .computed(
                        "chat-room-name",
                        ChatRoomName.of(VIDEO_STREAM.NAME, VIDEO_STREAM.ID),
                        string().in(Chatmosphere.FULL));
    }

    private static void relationships(ResourceDeclaration<OpenEventCaller> stream) {
        stream.toManyThrough(
                        "rooms",
                        Between.rowsOf(
                                VIDEO_STREAM_ROOM,
                                VIDEO_STREAM_ROOM.VIDEO_STREAM_ID,
                                VIDEO_STREAM_ROOM.MICROLOCATION_ID),
                        "microlocation",
                        it -> it)
                .toOne("event", VIDEO_STREAM.WHOLE_EVENT_ID, "event")
                .toOne("video-channel", VIDEO_STREAM.VIDEO_CHANNEL_ID, "video-channel", it -> it.nullable())
                .toMany("video-recordings", VIDEO_RECORDING.VIDEO_STREAM_ID, "video-recording")
                .toMany(
                        "moderators",
                        VIDEO_STREAM_MODERATOR.VIDEO_STREAM_ID,
                        "video-stream-moderator",
                        it -> it.relatedAt("/video-streams/{id}/video-stream-moderators")
                                .alsoNamed("video-stream-moderators"))
                .toMany(
                        "translation-channels",
                        TRANSLATION_CHANNEL.VIDEO_STREAM_ID,
                        "translation_channel",
                        it -> it.relatedAt("/video-streams/{id}/translation_channels"));
    }

    private String create(Attempt<OpenEventCaller> attempt, Changes changes) {
        StreamPlace place = place(changes).orElseThrow(VideoStreamResource::wrongPlace);
        return Long.toString(createVideoStream.execute(attempt.caller().caller(), place, columns(changes)));
    }

    private void update(Attempt<OpenEventCaller> attempt, Changes changes) {
        changeVideoStream.execute(attempt.caller().caller(), attempt.rowId(), place(changes), columns(changes));
    }

    private static Optional<StreamPlace> place(Changes changes) {
        Optional<StreamPlace> event = changes.relatedId("event").map(StreamPlace.WholeEvent::new);
        Optional<StreamPlace> rooms = Optional.of(changes.relatedMany("rooms"))
                .filter(ids -> !ids.isEmpty())
                .map(ids ->
                        new StreamPlace.Rooms(ids.stream().map(Long::valueOf).toList()));
        if (event.isPresent() && rooms.isPresent()) {
            throw wrongPlace();
        }
        return event.or(() -> rooms);
    }

    private static JsonApiException wrongPlace() {
        return JsonApiException.unprocessable(
                ErrorSource.pointer("/data/relationships"),
                "A valid relationship with either of resources is required: ['rooms', 'event']");
    }

    private Map<Field<?>, @Nullable Object> columns(Changes changes) {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>(type.columnValues(changes));
        if (changes.has("video-channel")) {
            columns.put(
                    VIDEO_STREAM.VIDEO_CHANNEL_ID,
                    changes.relatedId("video-channel").orElse(null));
        }
        return columns;
    }
}
