package org.quintet.api.openevent.satellites;

import static org.quintet.jsonapi.AttributeRules.bool;
import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.jsonapi.AttributeRules.number;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.MICROLOCATION;
import static org.quintet.schema.Tables.SESSION;
import static org.quintet.schema.Tables.STATION;
import static org.quintet.schema.Tables.VIDEO_STREAM_ROOM;

import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.events.ChatRoomName;
import org.quintet.api.openevent.events.EventSatellites;
import org.quintet.jsonapi.Between;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code microlocation}: a room of an event (document, group Microlocations). */
@Component
class MicrolocationResource implements OpenEventResource {

    private final ResourceType<OpenEventCaller> type;

    MicrolocationResource(EventSatellites satellites) {
        this.type = satellites
                .declare("microlocation", MICROLOCATION, MICROLOCATION.ID, MICROLOCATION.EVENT_ID)
                .softDeletedBy(MICROLOCATION.DELETED_AT)
                .listUnder("event", "microlocations", Permissions.anyone())
                .listUnder("video-stream", "rooms", Permissions.anyone())
                .attribute("name", MICROLOCATION.NAME, string().required())
                .attribute(
                        "latitude", MICROLOCATION.LATITUDE, number().nullable().between(-90, 90))
                .attribute(
                        "longitude",
                        MICROLOCATION.LONGITUDE,
                        number().nullable().between(-180, 180))
                .attribute("floor", MICROLOCATION.FLOOR, integer().nullable())
                .attribute("room", MICROLOCATION.ROOM, string().nullable())
                .attribute("position", MICROLOCATION.POSITION, integer())
                .attribute("hidden-in-scheduler", MICROLOCATION.HIDDEN_IN_SCHEDULER, bool())
                .attribute("is-chat-enabled", MICROLOCATION.IS_CHAT_ENABLED, bool())
                .attribute("is-global-event-room", MICROLOCATION.IS_GLOBAL_EVENT_ROOM, bool())
                .computed("chat-room-name", ChatRoomName.of(MICROLOCATION.NAME, MICROLOCATION.ID), string())
                .attribute("deleted-at", MICROLOCATION.DELETED_AT, datetime().nullable())
                .toOneThrough(
                        "video-stream",
                        Between.rowsOf(
                                VIDEO_STREAM_ROOM,
                                VIDEO_STREAM_ROOM.MICROLOCATION_ID,
                                VIDEO_STREAM_ROOM.VIDEO_STREAM_ID),
                        "video-stream",
                        it -> it.readOnly().whenMissing("Video Stream: {id} not found"))
                .toMany("sessions", SESSION.MICROLOCATION_ID, "session")
                .toMany("stations", STATION.MICROLOCATION_ID, "station")
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }
}
