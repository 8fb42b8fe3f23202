package org.quintet.api.openevent.installation;

import static org.quintet.jsonapi.AttributeRules.bool;
import static org.quintet.schema.Tables.EVENT_ROLE_PERMISSION;

import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/**
 * Type {@code event-role-permissions}: what clients offer to whom (document, group Event Role Permissions). The server
 * does not decide by it.
 */
@Component
class EventRolePermissionsResource implements OpenEventResource {

    private final ResourceType<OpenEventCaller> type = ResourceType.<OpenEventCaller>named("event-role-permissions")
            .stored(EVENT_ROLE_PERMISSION, EVENT_ROLE_PERMISSION.ID)
            .at("/event-role-permissions")
            .list(Permissions.admin())
            .get(Permissions.anyone())
            .update(Permissions.admin())
            .attribute("can-create", EVENT_ROLE_PERMISSION.CAN_CREATE, bool())
            .attribute("can-read", EVENT_ROLE_PERMISSION.CAN_READ, bool())
            .attribute("can-update", EVENT_ROLE_PERMISSION.CAN_UPDATE, bool())
            .attribute("can-delete", EVENT_ROLE_PERMISSION.CAN_DELETE, bool())
            .toOne(
                    "role",
                    EVENT_ROLE_PERMISSION.ROLE_ID,
                    "role",
                    it -> it.required().relatedItemOf("/roles"))
            .toOne(
                    "service",
                    EVENT_ROLE_PERMISSION.SERVICE_ID,
                    "service",
                    it -> it.required().relatedItemOf("/services"))
            .declared();

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }
}
