package org.quintet.api.openevent.taxonomy;

import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.CUSTOM_PLACEHOLDER;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_SUB_TOPIC;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.events.EventVisibility;
import org.quintet.events.categories.Classification;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code event-sub-topic}: a topic in more detail (document, group Event Sub Topics). */
@Component
class EventSubTopicResource implements OpenEventResource {

    private final DSLContext sql;
    private final ResourceType<OpenEventCaller> type;

    EventSubTopicResource(DSLContext sql, ClassifiedEvents events) {
        this.sql = sql;
        this.type = ResourceType.<OpenEventCaller>named("event-sub-topic")
                .stored(EVENT_SUB_TOPIC, EVENT_SUB_TOPIC.ID)
                .listUnder("event-topic", "event-sub-topics", Permissions.anyone())
                .create(Permissions.admin())
                .get(Permissions.anyone())
                .update(Permissions.admin())
                .delete(Permissions.admin())
                .beforeCreate((_, changes) -> withSlug(changes).without(ClassifiedEvents.EVENTS))
                .beforeUpdate((attempt, changes) -> events.store(Classification.SUB_TOPIC, attempt, changes))
                .attribute("name", EVENT_SUB_TOPIC.NAME, string().required())
                .attribute("slug", EVENT_SUB_TOPIC.SLUG, string().readOnly())
                .toMany(
                        ClassifiedEvents.EVENTS,
                        EVENT.EVENT_SUB_TOPIC_ID,
                        "event",
                        it -> it.writable().onlyRows(EventVisibility::listed))
                .toOne("event-topic", EVENT_SUB_TOPIC.EVENT_TOPIC_ID, "event-topic", it -> it.required())
                .toOneFrom(
                        "custom-placeholder",
                        CUSTOM_PLACEHOLDER.EVENT_SUB_TOPIC_ID,
                        "custom-placeholder",
                        it -> it.writable())
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    /** Slugs are unique within the topic; what was sent as its id may be any text. */
    private Changes withSlug(Changes changes) {
        String name = changes.text("name").orElseThrow();
        Condition ofTopic = EVENT_SUB_TOPIC
                .EVENT_TOPIC_ID
                .cast(SQLDataType.VARCHAR)
                .eq(changes.related("event-topic").orElseThrow());
        return changes.with(
                EVENT_SUB_TOPIC.SLUG,
                TaxonomySlug.of(
                        name, slug -> sql.fetchExists(EVENT_SUB_TOPIC, ofTopic.and(EVENT_SUB_TOPIC.SLUG.eq(slug)))));
    }
}
