package org.quintet.api.openevent.notifications;

import static org.quintet.jsonapi.AttributeRules.bool;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.NOTIFICATION_SETTING;

import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code notification-setting}: which kinds of notification there are at all. */
@Component
class NotificationSettingResource implements OpenEventResource {

    private final ResourceType<OpenEventCaller> type = ResourceType.<OpenEventCaller>named("notification-setting")
            .stored(NOTIFICATION_SETTING, NOTIFICATION_SETTING.ID)
            .at("/notification-settings")
            .list(Permissions.admin())
            .get(Permissions.anyone())
            .update(Permissions.admin())
            .attribute("type", NOTIFICATION_SETTING.TYPE, string().readOnly())
            .attribute("enabled", NOTIFICATION_SETTING.ENABLED, bool())
            .declared();

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }
}
