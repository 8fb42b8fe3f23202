package org.quintet.api.openevent.taxonomy;

import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.jsonapi.AttributeRules.url;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_SUB_TOPIC;
import static org.quintet.schema.Tables.EVENT_TOPIC;

import org.jooq.DSLContext;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.events.EventVisibility;
import org.quintet.events.categories.Classification;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code event-topic}: what events can be about (document, group Event Topics). */
@Component
class EventTopicResource implements OpenEventResource {

    private final DSLContext sql;
    private final ResourceType<OpenEventCaller> type;

    EventTopicResource(DSLContext sql, ClassifiedEvents events) {
        this.sql = sql;
        this.type = ResourceType.<OpenEventCaller>named("event-topic")
                .stored(EVENT_TOPIC, EVENT_TOPIC.ID)
                .softDeletedBy(EVENT_TOPIC.DELETED_AT)
                .list(Permissions.anyone())
                .create(Permissions.admin())
                .get(Permissions.anyone())
                .update(Permissions.admin())
                .delete(Permissions.admin())
                .beforeCreate((_, changes) -> withSlug(changes).without(ClassifiedEvents.EVENTS))
                .beforeUpdate((attempt, changes) -> events.store(Classification.TOPIC, attempt, changes))
                .attribute("name", EVENT_TOPIC.NAME, string().required())
                .attribute("system-image-url", EVENT_TOPIC.SYSTEM_IMAGE_URL, url().nullable())
                .attribute("slug", EVENT_TOPIC.SLUG, string().readOnly())
                .attribute("deleted-at", EVENT_TOPIC.DELETED_AT, datetime().nullable())
                .toMany(
                        ClassifiedEvents.EVENTS,
                        EVENT.EVENT_TOPIC_ID,
                        "event",
                        it -> it.writable().onlyRows(EventVisibility::listed))
                .toMany("event-sub-topics", EVENT_SUB_TOPIC.EVENT_TOPIC_ID, "event-sub-topic", it -> it.writable())
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private Changes withSlug(Changes changes) {
        String name = changes.text("name").orElseThrow();
        return changes.with(
                EVENT_TOPIC.SLUG,
                TaxonomySlug.of(name, slug -> sql.fetchExists(EVENT_TOPIC, EVENT_TOPIC.SLUG.eq(slug))));
    }
}
