package org.quintet.api.openevent.installation;

import static org.quintet.jsonapi.AttributeRules.oneOf;
import static org.quintet.schema.Tables.SERVICE;

import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code service}: a kind of thing that event roles have permissions on (document, group Services). */
@Component
class ServiceResource implements OpenEventResource {

    private final ResourceType<OpenEventCaller> type = ResourceType.<OpenEventCaller>named("service")
            .stored(SERVICE, SERVICE.ID)
            .list(Permissions.admin())
            .get(Permissions.anyone())
            .update(Permissions.admin())
            .attribute("name", SERVICE.NAME, oneOf("microlocation", "session", "speaker", "track", "sponsor"))
            .declared();

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }
}
