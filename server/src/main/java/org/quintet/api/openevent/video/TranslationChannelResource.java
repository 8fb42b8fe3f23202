package org.quintet.api.openevent.video;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.jsonapi.AttributeRules.url;
import static org.quintet.schema.Tables.TRANSLATION_CHANNEL;
import static org.quintet.schema.Tables.VIDEO_STREAM;

import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.events.EventVisibility;
import org.quintet.jsonapi.Permission;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/**
 * Type {@code translation_channel}: where an interpreter of a stream is heard. Anybody who is signed in reads those of events
 * that he may read; the events' co-organizers write them. Names and paths are the reference's, underscores and all.
 */
@Component
class TranslationChannelResource implements OpenEventResource {

    private final ResourceType<OpenEventCaller> type;

    TranslationChannelResource(StreamParts parts) {
        Permission<OpenEventCaller> ofItsEvent = parts.ofItsEvent(
                EventAuthority.COORGANIZER,
                TRANSLATION_CHANNEL,
                TRANSLATION_CHANNEL.ID,
                TRANSLATION_CHANNEL.VIDEO_STREAM_ID);
        this.type = ResourceType.<OpenEventCaller>named("translation_channel")
                .stored(TRANSLATION_CHANNEL, TRANSLATION_CHANNEL.ID)
                .at("/translation_channels")
                .alsoAt("/translation_channel")
                .numericIds()
                .visibleRows(attempt -> exists(selectOne()
                        .from(VIDEO_STREAM)
                        .where(VIDEO_STREAM.ID.eq(TRANSLATION_CHANNEL.VIDEO_STREAM_ID))
                        .and(EventVisibility.rowsOf(VIDEO_STREAM.EVENT_ID, attempt))))
                .list(Permissions.signedIn())
                .create(StreamParts.atSomeEvent())
                .get(Permissions.signedIn())
                .update(ofItsEvent)
                .delete(ofItsEvent)
                .beforeCreate(parts::inOwnStream)
                .beforeUpdate(parts::inOwnStream)
                .attribute("name", TRANSLATION_CHANNEL.NAME, string().required())
                .attribute("url", TRANSLATION_CHANNEL.URL, url().required())
                .toOne(StreamParts.STREAM, TRANSLATION_CHANNEL.VIDEO_STREAM_ID, StreamParts.STREAM, it -> it.required())
                .toOne(
                        "channel",
                        TRANSLATION_CHANNEL.VIDEO_CHANNEL_ID,
                        "video-channel",
                        it -> it.required().alsoNamed("channels"))
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }
}
