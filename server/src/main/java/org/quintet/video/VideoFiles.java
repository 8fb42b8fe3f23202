package org.quintet.video;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.MICROLOCATION;
import static org.quintet.schema.Tables.TRANSLATION_CHANNEL;
import static org.quintet.schema.Tables.VIDEO_CHANNEL;
import static org.quintet.schema.Tables.VIDEO_STREAM;
import static org.quintet.schema.Tables.VIDEO_STREAM_ROOM;

import java.util.List;
import org.jooq.Field;
import org.quintet.platform.archive.ArchivedTable;
import org.quintet.platform.archive.ArchivedTables;
import org.quintet.platform.archive.MediaKind;
import org.quintet.platform.archive.ValueRules;
import org.springframework.stereotype.Component;

/** What archives have of the video streams of an event. Who moderates them is a right, and no archive gives rights. */
@Component
class VideoFiles implements ArchivedTables {

    private static final String CHANNEL = "video_channel";

    @Override
    public List<ArchivedTable> tables() {
        return List.of(streams(), rooms(), translations());
    }

    private static ArchivedTable streams() {
        return ArchivedTable.named("video_streams", VIDEO_STREAM, VIDEO_STREAM.EVENT_ID::eq)
                .identifiedBy(VIDEO_STREAM.ID)
                .of(VIDEO_STREAM.EVENT_ID)
                .refers(VIDEO_STREAM.WHOLE_EVENT_ID, "event")
                .named(
                        CHANNEL,
                        VIDEO_STREAM.VIDEO_CHANNEL_ID,
                        nameOf(VIDEO_STREAM.VIDEO_CHANNEL_ID),
                        (name, _) -> channel(name))
                .media(VIDEO_STREAM.BG_IMG_URL, MediaKind.IMAGE, row -> "images/streams/" + row.get(VIDEO_STREAM.ID))
                .ruled(ValueRules.ADDRESS, VIDEO_STREAM.URL)
                .ruled(ValueRules.OBJECT, VIDEO_STREAM.EXTRA)
                .declared();
    }

    private static ArchivedTable rooms() {
        return ArchivedTable.named(
                        "video_streams_rooms",
                        VIDEO_STREAM_ROOM,
                        event -> VIDEO_STREAM_ROOM
                                .EVENT_ID
                                .eq(event)
                                .and(VIDEO_STREAM_ROOM.MICROLOCATION_ID.in(select(MICROLOCATION.ID)
                                        .from(MICROLOCATION)
                                        .where(MICROLOCATION.EVENT_ID.eq(event))
                                        .and(MICROLOCATION.DELETED_AT.isNull()))))
                .orderedBy(VIDEO_STREAM_ROOM.MICROLOCATION_ID)
                .of(VIDEO_STREAM_ROOM.EVENT_ID)
                .refers(VIDEO_STREAM_ROOM.MICROLOCATION_ID, "microlocations")
                .refers(VIDEO_STREAM_ROOM.VIDEO_STREAM_ID, "video_streams")
                .declared();
    }

    private static ArchivedTable translations() {
        return ArchivedTable.named(
                        "translation_channels",
                        TRANSLATION_CHANNEL,
                        event -> TRANSLATION_CHANNEL.VIDEO_STREAM_ID.in(
                                select(VIDEO_STREAM.ID).from(VIDEO_STREAM).where(VIDEO_STREAM.EVENT_ID.eq(event))))
                .identifiedBy(TRANSLATION_CHANNEL.ID)
                .refers(TRANSLATION_CHANNEL.VIDEO_STREAM_ID, "video_streams")
                .named(
                        CHANNEL,
                        TRANSLATION_CHANNEL.VIDEO_CHANNEL_ID,
                        nameOf(TRANSLATION_CHANNEL.VIDEO_CHANNEL_ID),
                        (name, _) -> channel(name))
                .ruled(ValueRules.ADDRESS, TRANSLATION_CHANNEL.URL)
                .declared();
    }

    private static Field<String> nameOf(Field<Long> channel) {
        return field(select(VIDEO_CHANNEL.NAME).from(VIDEO_CHANNEL).where(VIDEO_CHANNEL.ID.eq(channel)));
    }

    private static Field<?> channel(String name) {
        return field(select(VIDEO_CHANNEL.ID)
                .from(VIDEO_CHANNEL)
                .where(VIDEO_CHANNEL.NAME.eq(name))
                .orderBy(VIDEO_CHANNEL.ID)
                .limit(1));
    }
}
