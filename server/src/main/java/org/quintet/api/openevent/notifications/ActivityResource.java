package org.quintet.api.openevent.notifications;

import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.ACTIVITY;

import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code activity}: what the server did by itself, which is sending mails (document, group Activity). */
@Component
class ActivityResource implements OpenEventResource {

    private final ResourceType<OpenEventCaller> type = ResourceType.<OpenEventCaller>named("activity")
            .stored(ACTIVITY, ACTIVITY.ID)
            .at("/activities")
            .list(Permissions.admin())
            .get(Permissions.admin())
            .attribute("actor", ACTIVITY.ACTOR, string().readOnly())
            .attribute("time", ACTIVITY.CREATED_AT, datetime().readOnly())
            .attribute("action", ACTIVITY.ACTION, string().readOnly())
            .declared();

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }
}
