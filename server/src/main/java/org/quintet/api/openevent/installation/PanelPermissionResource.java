package org.quintet.api.openevent.installation;

import static org.quintet.jsonapi.AttributeRules.bool;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.CUSTOM_SYSTEM_ROLE_PANEL;
import static org.quintet.schema.Tables.PANEL_PERMISSION;

import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.jsonapi.Between;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code panel-permission}: an administration panel of clients (document, group Panel Permissions). */
@Component
class PanelPermissionResource implements OpenEventResource {

    private final ResourceType<OpenEventCaller> type = ResourceType.<OpenEventCaller>named("panel-permission")
            .stored(PANEL_PERMISSION, PANEL_PERMISSION.ID)
            .list(Permissions.admin())
            .create(Permissions.admin())
            .get(Permissions.admin())
            .update(Permissions.admin())
            .delete(Permissions.admin())
            .attribute("panel-name", PANEL_PERMISSION.PANEL_NAME, string().required())
            .attribute("can-access", PANEL_PERMISSION.CAN_ACCESS, bool())
            .toManyThrough(
                    "custom-system-roles",
                    Between.rowsOf(
                            CUSTOM_SYSTEM_ROLE_PANEL,
                            CUSTOM_SYSTEM_ROLE_PANEL.PANEL_PERMISSION_ID,
                            CUSTOM_SYSTEM_ROLE_PANEL.CUSTOM_SYSTEM_ROLE_ID),
                    "custom-system-role",
                    it -> it)
            .declared();

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }
}
