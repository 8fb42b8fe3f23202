package org.quintet.api.openevent.installation;

import static org.quintet.api.openevent.installation.EventImageSizeResource.pixels;
import static org.quintet.api.openevent.installation.EventImageSizeResource.quality;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.SPEAKER_IMAGE_SIZE;

import java.util.Optional;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code speaker-image-size}, a single row: pictures of people (document, group Image Sizes). */
@Component
class SpeakerImageSizeResource implements OpenEventResource {

    private final ResourceType<OpenEventCaller> type = ResourceType.<OpenEventCaller>named("speaker-image-size")
            .stored(SPEAKER_IMAGE_SIZE, SPEAKER_IMAGE_SIZE.ID)
            .itemAt("/speaker-image-sizes", attempt -> Optional.of("2"))
            .get(Permissions.anyone())
            .update(Permissions.admin())
            .attribute("type", SPEAKER_IMAGE_SIZE.TYPE, string().nullable())
            .attribute("small-size-width-height", SPEAKER_IMAGE_SIZE.SMALL_SIZE_WIDTH_HEIGHT, pixels())
            .attribute("small-size-quality", SPEAKER_IMAGE_SIZE.SMALL_SIZE_QUALITY, quality())
            .attribute("thumbnail-size-width-height", SPEAKER_IMAGE_SIZE.THUMBNAIL_SIZE_WIDTH_HEIGHT, pixels())
            .attribute("thumbnail-size-quality", SPEAKER_IMAGE_SIZE.THUMBNAIL_SIZE_QUALITY, quality())
            .attribute("icon-size-width-height", SPEAKER_IMAGE_SIZE.ICON_SIZE_WIDTH_HEIGHT, pixels())
            .attribute("icon-size-quality", SPEAKER_IMAGE_SIZE.ICON_SIZE_QUALITY, quality())
            .declared();

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }
}
