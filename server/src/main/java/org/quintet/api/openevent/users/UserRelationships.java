package org.quintet.api.openevent.users;

import static org.quintet.schema.Tables.ACCESS_CODE;
import static org.quintet.schema.Tables.ATTENDEE_OF_USER;
import static org.quintet.schema.Tables.DISCOUNT_CODE;
import static org.quintet.schema.Tables.EMAIL_NOTIFICATION;
import static org.quintet.schema.Tables.EVENT_GROUP;
import static org.quintet.schema.Tables.EVENT_INVOICE;
import static org.quintet.schema.Tables.GROUP_FOLLOW;
import static org.quintet.schema.Tables.NOTIFICATION;
import static org.quintet.schema.Tables.ORDER_OF_USER;
import static org.quintet.schema.Tables.USER_EMAIL;
import static org.quintet.schema.Tables.USER_FAVOURITE_EVENT;

import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.events.EventsOfUsers;
import org.quintet.jsonapi.Between;
import org.quintet.jsonapi.ResourceDeclaration;

/** What a user is related to: only he himself and staff see that. */
final class UserRelationships {

    private UserRelationships() {}

    static void declare(ResourceDeclaration<OpenEventCaller> user) {
        EventsOfUsers.relate(user, it -> it.in(UserViews.FULL));
        user.toMany("alternate-emails", USER_EMAIL.USER_ID, "user-email", it -> it.in(UserViews.FULL))
                .toMany("notifications", NOTIFICATION.USER_ID, "notification", it -> it.in(UserViews.FULL))
                .toMany(
                        "email-notifications",
                        EMAIL_NOTIFICATION.USER_ID,
                        "email-notification",
                        it -> it.in(UserViews.FULL))
                .toMany("discount-codes", DISCOUNT_CODE.MARKETER_ID, "discount-code", it -> it.in(UserViews.FULL))
                .toMany("access-codes", ACCESS_CODE.MARKETER_ID, "access-code", it -> it.in(UserViews.FULL))
                .toMany("event-invoices", EVENT_INVOICE.USER_ID, "event-invoice", it -> it.in(UserViews.FULL))
                .toMany("groups", EVENT_GROUP.USER_ID, "group", it -> it.in(UserViews.FULL))
                .toMany("followed-groups", GROUP_FOLLOW.USER_ID, "user-follow-group", it -> it.in(UserViews.FULL))
                .toMany(
                        "favourite-events",
                        USER_FAVOURITE_EVENT.USER_ID,
                        "user-favourite-event",
                        it -> it.relatedAt("/users/{id}/user-favourite-events").in(UserViews.FULL));
        user.toManyThrough(
                        "orders",
                        Between.rowsOf(ORDER_OF_USER, ORDER_OF_USER.USER_ID, ORDER_OF_USER.ORDER_ID),
                        "order",
                        it -> it.readOnly().in(UserViews.FULL))
                .toManyThrough(
                        "attendees",
                        Between.rowsOf(ATTENDEE_OF_USER, ATTENDEE_OF_USER.USER_ID, ATTENDEE_OF_USER.TICKET_ID),
                        "attendee",
                        it -> it.readOnly().in(UserViews.FULL));
        UserProgramme.relate(user);
    }
}
