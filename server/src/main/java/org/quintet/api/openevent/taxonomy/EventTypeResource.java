package org.quintet.api.openevent.taxonomy;

import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_TYPE;

import org.jooq.DSLContext;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.events.EventVisibility;
import org.quintet.events.categories.Classification;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code event-type}: the installation's kinds of event (document, group Event Types). */
@Component
class EventTypeResource implements OpenEventResource {

    private final DSLContext sql;
    private final ResourceType<OpenEventCaller> type;

    EventTypeResource(DSLContext sql, ClassifiedEvents events) {
        this.sql = sql;
        this.type = ResourceType.<OpenEventCaller>named("event-type")
                .stored(EVENT_TYPE, EVENT_TYPE.ID)
                .softDeletedBy(EVENT_TYPE.DELETED_AT)
                .list(Permissions.anyone())
                .create(Permissions.admin())
                .get(Permissions.anyone())
                .update(Permissions.admin())
                .delete(Permissions.admin())
                .beforeCreate((_, changes) -> withSlug(changes).without(ClassifiedEvents.EVENTS))
                .beforeUpdate((attempt, changes) -> events.store(Classification.TYPE, attempt, changes))
                .attribute("name", EVENT_TYPE.NAME, string().required())
                .attribute("slug", EVENT_TYPE.SLUG, string().readOnly())
                .attribute("deleted-at", EVENT_TYPE.DELETED_AT, datetime().nullable())
                .toMany(
                        ClassifiedEvents.EVENTS,
                        EVENT.EVENT_TYPE_ID,
                        "event",
                        it -> it.writable().onlyRows(EventVisibility::listed))
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private Changes withSlug(Changes changes) {
        String name = changes.text("name").orElseThrow();
        return changes.with(
                EVENT_TYPE.SLUG, TaxonomySlug.of(name, slug -> sql.fetchExists(EVENT_TYPE, EVENT_TYPE.SLUG.eq(slug))));
    }
}
