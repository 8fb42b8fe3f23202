package org.quintet.api.openevent.notifications;

import static org.jooq.impl.DSL.val;
import static org.quintet.jsonapi.AttributeRules.bool;
import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.schema.Tables.EMAIL_NOTIFICATION;

import org.jooq.DSLContext;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.events.EventVisibility;
import org.quintet.api.openevent.users.UserRows;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/**
 * Type {@code email-notification}: which mails about an event a user wants (document, group Email Notifications). There is
 * one for each user and event; the reference server has no way to make them, here their users and staff may.
 */
@Component
class EmailNotificationResource implements OpenEventResource {

    private static final String EVENT_ID = "event-id";

    private final DSLContext sql;
    private final ResourceType<OpenEventCaller> type;

    EmailNotificationResource(UserRows userRows, DSLContext sql) {
        this.sql = sql;
        this.type = userRows.declare(
                        "email-notification", EMAIL_NOTIFICATION, EMAIL_NOTIFICATION.ID, EMAIL_NOTIFICATION.USER_ID)
                .softDeletedBy(EMAIL_NOTIFICATION.DELETED_AT)
                .create(Permissions.toldByBody(Permissions.userHimself().who()))
                .beforeCreate(this::check)
                .beforeUpdate(this::check)
                .list(Permissions.admin())
                .listUnder("user", "email-notifications", Permissions.belowUserHimself())
                .attribute("next-event", EMAIL_NOTIFICATION.NEXT_EVENT, bool().nullable())
                .attribute("new-paper", EMAIL_NOTIFICATION.NEW_PAPER, bool().nullable())
                .attribute("session-accept-reject", EMAIL_NOTIFICATION.SESSION_ACCEPT_REJECT, bool().nullable())
                .attribute("session-schedule", EMAIL_NOTIFICATION.SESSION_SCHEDULE, bool().nullable())
                .attribute("after-ticket-purchase", EMAIL_NOTIFICATION.AFTER_TICKET_PURCHASE, bool().nullable())
                .attribute(EVENT_ID, EMAIL_NOTIFICATION.EVENT_ID, integer().nullable())
                .attribute(
                        "deleted-at", EMAIL_NOTIFICATION.DELETED_AT, datetime().nullable())
                .toOne("event", EMAIL_NOTIFICATION.EVENT_ID, "event")
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    /** The relationship to the event is checked by the engine; the attribute that says the same is not. */
    private Changes check(Attempt<OpenEventCaller> attempt, Changes changes) {
        changes.value(EVENT_ID, Long.class)
                .filter(event -> !sql.fetchExists(sql.selectOne().where(EventVisibility.rowsOf(val(event), attempt))))
                .ifPresent(event -> {
                    throw JsonApiException.unprocessable(
                            ErrorSource.pointer("/data/attributes/" + EVENT_ID), "Event: " + event + " not found");
                });
        return UserRows.ofHimself(attempt, changes);
    }
}
