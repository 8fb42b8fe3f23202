package org.quintet.api.openevent.installation;

import static org.quintet.jsonapi.AttributeRules.bool;
import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.EVENT_IMAGE_SIZE;

import java.util.Optional;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.jsonapi.AttributeRules;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code event-image-size}, a single row (document, group Image Sizes). */
@Component
class EventImageSizeResource implements OpenEventResource {

    private final ResourceType<OpenEventCaller> type = ResourceType.<OpenEventCaller>named("event-image-size")
            .stored(EVENT_IMAGE_SIZE, EVENT_IMAGE_SIZE.ID)
            .itemAt("/event-image-sizes", attempt -> Optional.of("1"))
            .get(Permissions.anyone())
            .update(Permissions.admin())
            .attribute("type", EVENT_IMAGE_SIZE.TYPE, string().nullable())
            .attribute("full-width", EVENT_IMAGE_SIZE.FULL_WIDTH, pixels())
            .attribute("full-height", EVENT_IMAGE_SIZE.FULL_HEIGHT, pixels())
            .attribute("full-aspect", EVENT_IMAGE_SIZE.FULL_ASPECT, bool().nullable())
            .attribute("full-quality", EVENT_IMAGE_SIZE.FULL_QUALITY, quality())
            .attribute("icon-width", EVENT_IMAGE_SIZE.ICON_WIDTH, pixels())
            .attribute("icon-height", EVENT_IMAGE_SIZE.ICON_HEIGHT, pixels())
            .attribute("icon-aspect", EVENT_IMAGE_SIZE.ICON_ASPECT, bool().nullable())
            .attribute("icon-quality", EVENT_IMAGE_SIZE.ICON_QUALITY, quality())
            .attribute("thumbnail-width", EVENT_IMAGE_SIZE.THUMBNAIL_WIDTH, pixels())
            .attribute("thumbnail-height", EVENT_IMAGE_SIZE.THUMBNAIL_HEIGHT, pixels())
            .attribute("thumbnail-aspect", EVENT_IMAGE_SIZE.THUMBNAIL_ASPECT, bool().nullable())
            .attribute("thumbnail-quality", EVENT_IMAGE_SIZE.THUMBNAIL_QUALITY, quality())
            .attribute("logo-width", EVENT_IMAGE_SIZE.LOGO_WIDTH, pixels())
            .attribute("logo-height", EVENT_IMAGE_SIZE.LOGO_HEIGHT, pixels())
            .declared();

    static AttributeRules pixels() {
        return integer().nullable().between(0, Integer.MAX_VALUE);
    }

    /** Of JPEG, in percent. */
    static AttributeRules quality() {
        return integer().nullable().between(0, 100);
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }
}
