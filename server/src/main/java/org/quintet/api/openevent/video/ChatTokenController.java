package org.quintet.api.openevent.video;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.MICROLOCATION;
import static org.quintet.schema.Tables.VIDEO_STREAM;
import static org.quintet.schema.Tables.VIDEO_STREAM_ROOM;

import java.util.Optional;
import org.jooq.Condition;
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

/** Tokens for the chat beside a stream. This server has no chat, and says so to those who might use it. */
@RestController
class ChatTokenController {

    private static final Answer DISABLED = new Answer(false, "integration_disabled");

    private final EventOfUrl events;
    private final DSLContext sql;

    ChatTokenController(EventOfUrl events, DSLContext sql) {
        this.events = events;
        this.sql = sql;
    }

    record Answer(boolean success, String code) {}

    @GetMapping("/v1/video-streams/{stream:\\d{1,18}}/chat-token")
    @Permits(Who.SIGNED_IN)
    Answer ofStream(@PathVariable long stream, Caller caller) {
        return answer(chat(caller, VIDEO_STREAM.ID.eq(stream)), "Chat Not Enabled");
    }

    @GetMapping("/v1/events/{event}/chat-token")
    @Permits(Who.SIGNED_IN)
    Answer ofEvent(@PathVariable String event, Caller caller) {
        long id = events.readableBy(caller, event);
        if (chat(caller, VIDEO_STREAM.EVENT_ID.eq(id)).isEmpty()) {
            throw noStream();
        }
        return answer(
                sql.select(EVENT.IS_CHAT_ENABLED)
                        .from(EVENT)
                        .where(EVENT.ID.eq(id))
                        .fetchOptional(EVENT.IS_CHAT_ENABLED),
                "Chat Not Enabled");
    }

    @GetMapping("/v1/events/{event}/room/{room:\\d{1,18}}/chat-token")
    @Permits(Who.SIGNED_IN)
    Answer ofRoom(@PathVariable String event, @PathVariable long room, Caller caller) {
        long id = events.readableBy(caller, event);
        return answer(
                sql.select(MICROLOCATION.IS_CHAT_ENABLED)
                        .from(MICROLOCATION)
                        .join(VIDEO_STREAM_ROOM)
                        .on(VIDEO_STREAM_ROOM.MICROLOCATION_ID.eq(MICROLOCATION.ID))
                        .join(VIDEO_STREAM)
                        .on(VIDEO_STREAM.ID.eq(VIDEO_STREAM_ROOM.VIDEO_STREAM_ID))
                        .where(MICROLOCATION.ID.eq(room))
                        .and(MICROLOCATION.EVENT_ID.eq(id))
                        .and(MICROLOCATION.DELETED_AT.isNull())
                        .and(VideoAccess.watchedBy(caller))
                        .fetchOptional(MICROLOCATION.IS_CHAT_ENABLED),
                "Chat Not Enabled For This Room");
    }

    @GetMapping("/v1/events/{event}/virtual-room/{stream:\\d{1,18}}/chat-token")
    @Permits(Who.SIGNED_IN)
    Answer ofVirtualRoom(@PathVariable String event, @PathVariable long stream, Caller caller) {
        long id = events.readableBy(caller, event);
        return answer(
                chat(caller, VIDEO_STREAM.ID.eq(stream).and(VIDEO_STREAM.EVENT_ID.eq(id))),
                "Chat Not Enabled For This Room");
    }

    /** Whether one of these streams that the caller may watch has a chat; empty if he may watch none. */
    private Optional<Boolean> chat(Caller caller, Condition among) {
        return sql
                .select(VIDEO_STREAM.IS_CHAT_ENABLED)
                .from(VIDEO_STREAM)
                .where(among)
                .and(VideoAccess.watchedBy(caller))
                .fetch(VIDEO_STREAM.IS_CHAT_ENABLED)
                .stream()
                .reduce(Boolean::logicalOr);
    }

    private static Answer answer(Optional<Boolean> chat, String withoutChat) {
        if (!chat.orElseThrow(ChatTokenController::noStream)) {
            throw JsonApiException.notFound(ErrorSource.text(""), withoutChat);
        }
        return DISABLED;
    }

    private static JsonApiException noStream() {
        return JsonApiException.notFound(ErrorSource.text(""), "Video Stream Not Found");
    }
}
