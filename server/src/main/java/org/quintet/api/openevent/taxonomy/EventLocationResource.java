package org.quintet.api.openevent.taxonomy;

import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.POPULAR_EVENT_LOCATION;

import org.jooq.DSLContext;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.events.AddEventLocation;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/**
 * Type {@code event-location}: where most events are (document, group Event Locations). A location's id is its place in that
 * order, from 0 on.
 */
@Component
class EventLocationResource implements OpenEventResource {

    private static final long LISTED = 6;

    private final DSLContext sql;
    private final AddEventLocation addEventLocation;
    private final ResourceType<OpenEventCaller> type;

    EventLocationResource(DSLContext sql, AddEventLocation addEventLocation) {
        this.sql = sql;
        this.addEventLocation = addEventLocation;
        this.type = ResourceType.<OpenEventCaller>named("event-location")
                .stored(POPULAR_EVENT_LOCATION, POPULAR_EVENT_LOCATION.ID)
                .withoutSelfLink()
                .listAt("/event-locations", Permissions.anyone(), _ -> POPULAR_EVENT_LOCATION.ID.lt(LISTED))
                .create(Permissions.admin())
                .createdBy(this::create)
                .attribute(
                        "name",
                        POPULAR_EVENT_LOCATION.NAME,
                        string().required().satisfying(name -> !name.toString().isBlank()))
                .attribute("slug", POPULAR_EVENT_LOCATION.SLUG, string().readOnly())
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private String create(Attempt<OpenEventCaller> attempt, Changes changes) {
        String name = changes.text("name").orElseThrow();
        addEventLocation.execute(name);
        return sql.select(POPULAR_EVENT_LOCATION.ID)
                .from(POPULAR_EVENT_LOCATION)
                .where(POPULAR_EVENT_LOCATION.NAME.eq(name))
                .fetchSingle(row -> String.valueOf(row.value1()));
    }
}
