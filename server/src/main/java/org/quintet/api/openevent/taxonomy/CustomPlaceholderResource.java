package org.quintet.api.openevent.taxonomy;

import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.jsonapi.AttributeRules.url;
import static org.quintet.schema.Tables.CUSTOM_PLACEHOLDER;

import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.events.images.PlaceholderChanged;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ResourceType;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Type {@code custom-placeholder}: the picture of a sub-topic's events that have none (document, group Custom Placeholders).
 * A picture from elsewhere is not fetched: it stands for all its sizes, as an uploaded one does until they are made.
 */
@Component
class CustomPlaceholderResource implements OpenEventResource {

    private final ApplicationEventPublisher domainEvents;
    private final ResourceType<OpenEventCaller> type;

    CustomPlaceholderResource(ApplicationEventPublisher domainEvents) {
        this.domainEvents = domainEvents;
        this.type = ResourceType.<OpenEventCaller>named("custom-placeholder")
                .stored(CUSTOM_PLACEHOLDER, CUSTOM_PLACEHOLDER.ID)
                .numericIds()
                .list(Permissions.anyone())
                .create(Permissions.admin())
                .get(Permissions.anyone())
                .update(Permissions.admin())
                .delete(Permissions.admin())
                .beforeCreate((_, changes) -> withSizes(changes))
                .beforeUpdate((_, changes) -> withSizes(changes))
                .attribute("name", CUSTOM_PLACEHOLDER.NAME, string().required())
                .attribute("original-image-url", CUSTOM_PLACEHOLDER.ORIGINAL_IMAGE_URL, url().required())
                .attribute("thumbnail-image-url", CUSTOM_PLACEHOLDER.THUMBNAIL_IMAGE_URL, url().readOnly())
                .attribute("large-image-url", CUSTOM_PLACEHOLDER.LARGE_IMAGE_URL, url().readOnly())
                .attribute("icon-image-url", CUSTOM_PLACEHOLDER.ICON_IMAGE_URL, url().readOnly())
                .attribute("copyright", CUSTOM_PLACEHOLDER.COPYRIGHT, string().nullable())
                .attribute("origin", CUSTOM_PLACEHOLDER.ORIGIN, string().nullable())
                .toOne("event-sub-topic", CUSTOM_PLACEHOLDER.EVENT_SUB_TOPIC_ID, "event-sub-topic")
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private Changes withSizes(Changes changes) {
        changes.text("original-image-url").map(PlaceholderChanged::new).ifPresent(domainEvents::publishEvent);
        return changes.text("original-image-url")
                .map(picture -> changes.with(CUSTOM_PLACEHOLDER.THUMBNAIL_IMAGE_URL, picture)
                        .with(CUSTOM_PLACEHOLDER.LARGE_IMAGE_URL, picture)
                        .with(CUSTOM_PLACEHOLDER.ICON_IMAGE_URL, picture))
                .orElse(changes);
    }
}
