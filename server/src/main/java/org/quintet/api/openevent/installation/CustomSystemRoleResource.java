package org.quintet.api.openevent.installation;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.CUSTOM_SYSTEM_ROLE;
import static org.quintet.schema.Tables.CUSTOM_SYSTEM_ROLE_PANEL;

import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.jsonapi.Between;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code custom-system-role} (document, group Custom System Roles). Its panels are for staff to see. */
@Component
class CustomSystemRoleResource implements OpenEventResource {

    private final ResourceType<OpenEventCaller> type = ResourceType.<OpenEventCaller>named("custom-system-role")
            .stored(CUSTOM_SYSTEM_ROLE, CUSTOM_SYSTEM_ROLE.ID)
            .list(Permissions.anyone())
            .create(Permissions.admin())
            .get(Permissions.anyone())
            .update(Permissions.admin())
            .delete(Permissions.admin())
            .relationshipUrls(Permissions.admin())
            .attribute("name", CUSTOM_SYSTEM_ROLE.NAME, string().required())
            .toManyThrough(
                    "panel-permissions",
                    Between.rowsOf(
                            CUSTOM_SYSTEM_ROLE_PANEL,
                            CUSTOM_SYSTEM_ROLE_PANEL.CUSTOM_SYSTEM_ROLE_ID,
                            CUSTOM_SYSTEM_ROLE_PANEL.PANEL_PERMISSION_ID),
                    "panel-permission",
                    it -> it.onlyRows(caller -> caller.isStaff() ? noCondition() : falseCondition()))
            .declared();

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }
}
