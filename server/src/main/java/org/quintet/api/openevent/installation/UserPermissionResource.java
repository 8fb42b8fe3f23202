package org.quintet.api.openevent.installation;

import static org.quintet.jsonapi.AttributeRules.bool;
import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.USER_PERMISSION;

import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/**
 * Type {@code user-permission} (document, group User Permissions). {@code create_event} and {@code publish_event} say
 * whether users may whose address is not proven.
 */
@Component
class UserPermissionResource implements OpenEventResource {

    private final ResourceType<OpenEventCaller> type = ResourceType.<OpenEventCaller>named("user-permission")
            .stored(USER_PERMISSION, USER_PERMISSION.ID)
            .softDeletedBy(USER_PERMISSION.DELETED_AT)
            .list(Permissions.anyone())
            .create(Permissions.admin())
            .get(Permissions.anyone())
            .update(Permissions.admin())
            .delete(Permissions.admin())
            .attribute("name", USER_PERMISSION.NAME, string().required())
            .attribute("description", USER_PERMISSION.DESCRIPTION, string().nullable())
            .attribute("unverified-user", USER_PERMISSION.UNVERIFIED_USER, bool().nullable())
            .attribute("anonymous-user", USER_PERMISSION.ANONYMOUS_USER, bool().nullable())
            .attribute("deleted-at", USER_PERMISSION.DELETED_AT, datetime().nullable())
            .declared();

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }
}
