package org.quintet.api.openevent.notifications;

import static org.quintet.jsonapi.AttributeRules.bool;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.MESSAGE_SETTING;

import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code message-setting}: the kinds of mail, and which are sent (document, group Message Settings). */
@Component
class MessageSettingResource implements OpenEventResource {

    private final ResourceType<OpenEventCaller> type = ResourceType.<OpenEventCaller>named("message-setting")
            .stored(MESSAGE_SETTING, MESSAGE_SETTING.ID)
            .at("/message-settings")
            .list(Permissions.admin())
            .get(Permissions.anyone())
            .update(Permissions.admin())
            .attribute("action", MESSAGE_SETTING.ACTION, string().readOnly())
            .attribute("enabled", MESSAGE_SETTING.ENABLED, bool())
            .attribute("recipient", MESSAGE_SETTING.RECIPIENT, string().readOnly())
            .attribute("email-subject", MESSAGE_SETTING.SUBJECT, string().readOnly())
            .attribute("email-message", MESSAGE_SETTING.MESSAGE, string().readOnly())
            .declared();

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }
}
