package org.quintet.api.openevent.notifications;

import static org.quintet.jsonapi.AttributeRules.bool;
import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.json;
import static org.quintet.schema.Tables.NOTIFICATION;

import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.users.UserRows;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code notification} (document, group Notifications). The server makes them; their users read and delete them. */
@Component
class NotificationResource implements OpenEventResource {

    private final ResourceType<OpenEventCaller> type;

    NotificationResource(UserRows userRows) {
        this.type = userRows.declare("notification", NOTIFICATION, NOTIFICATION.ID, NOTIFICATION.USER_ID)
                .list(Permissions.admin())
                .listUnder("user", "notifications", Permissions.belowUserHimself())
                .attribute("created-at", NOTIFICATION.CREATED_AT, datetime().readOnly())
                // the name by which the Android client sorts
                .attribute("received-at", NOTIFICATION.CREATED_AT, datetime().readOnly())
                .attribute("is-read", NOTIFICATION.IS_READ, bool())
                .computed("content", NotificationContent::seenBy, json())
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }
}
