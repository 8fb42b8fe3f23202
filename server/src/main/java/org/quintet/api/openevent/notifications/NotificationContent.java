package org.quintet.api.openevent.notifications;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbArrayAgg;
import static org.jooq.impl.DSL.jsonbObject;
import static org.jooq.impl.DSL.key;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_INVOICE;
import static org.quintet.schema.Tables.NOTIFICATION;
import static org.quintet.schema.Tables.NOTIFICATION_ACTOR;
import static org.quintet.schema.Tables.NOTIFICATION_CONTENT;
import static org.quintet.schema.Tables.ROLE;
import static org.quintet.schema.Tables.ROLE_INVITE;
import static org.quintet.schema.Tables.SESSION;
import static org.quintet.schema.Tables.TICKET_ORDER;
import static org.quintet.schema.Tables.USERS;

import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.JSONEntry;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.identity.User;
import org.quintet.notifications.NotificationTarget;

/**
 * The attribute {@code content} of a notification: what happened, who did it, and what it leads to as that is now. An empty
 * object if what it leads to is gone.
 */
final class NotificationContent {

    private static final JSONB NOTHING = JSONB.valueOf("{}");

    private NotificationContent() {}

    static Field<JSONB> seenBy(OpenEventCaller caller) {
        return coalesce(
                field(select(field("{0} || {1}", JSONB.class, happened(), target(caller)))
                        .from(NOTIFICATION_CONTENT)
                        .where(NOTIFICATION_CONTENT.ID.eq(NOTIFICATION.CONTENT_ID))),
                inline(NOTHING));
    }

    private static Field<JSONB> happened() {
        return jsonbObject(
                key("type").value(NOTIFICATION_CONTENT.TYPE),
                key("target_type").value(NOTIFICATION_CONTENT.TARGET_TYPE),
                key("target_id").value(NOTIFICATION_CONTENT.TARGET_ID),
                key("target_action").value(NOTIFICATION_CONTENT.TARGET_ACTION),
                key("actors").value(actors()));
    }

    private static Field<JSONB> actors() {
        Field<JSONB> actor = jsonbObject(
                key("id").value(USERS.ID),
                key("first_name").value(USERS.FIRST_NAME),
                key("last_name").value(USERS.LAST_NAME),
                key("public_name").value(USERS.PUBLIC_NAME),
                key("avatar_url").value(USERS.AVATAR_URL),
                key("thumbnail_image_url").value(USERS.THUMBNAIL_IMAGE_URL));
        return coalesce(
                field(select(jsonbArrayAgg(actor).orderBy(USERS.ID))
                        .from(NOTIFICATION_ACTOR)
                        .join(USERS)
                        .on(USERS.ID.eq(NOTIFICATION_ACTOR.USER_ID))
                        .where(NOTIFICATION_ACTOR.CONTENT_ID.eq(NOTIFICATION_CONTENT.ID))
                        .and(USERS.DELETED_AT.isNull())),
                inline(JSONB.valueOf("[]")));
    }

    /** Null if it is gone. */
    private static Field<JSONB> target(OpenEventCaller caller) {
        return case_(NOTIFICATION_CONTENT.TARGET_TYPE)
                .when(inline(NotificationTarget.EVENT.word()), event())
                .when(inline(NotificationTarget.EVENT_INVOICE.word()), invoice())
                .when(inline(NotificationTarget.ORDER.word()), order())
                .when(inline(NotificationTarget.ROLE_INVITE.word()), roleInvite(caller))
                .when(inline(NotificationTarget.SESSION.word()), session());
    }

    private static Field<JSONB> session() {
        Field<JSONB> session = jsonbObject(
                key("id").value(SESSION.ID),
                key("title").value(SESSION.TITLE),
                key("state").value(SESSION.STATE));
        return field(select(jsonbObject(key("session").value(session), eventMember()))
                .from(SESSION)
                .join(EVENT)
                .on(EVENT.ID.eq(SESSION.EVENT_ID))
                .where(SESSION.ID.eq(NOTIFICATION_CONTENT.TARGET_ID))
                .and(SESSION.DELETED_AT.isNull())
                .and(EVENT.DELETED_AT.isNull()));
    }

    private static Field<JSONB> event() {
        return field(select(jsonbObject(eventMember()))
                .from(EVENT)
                .where(EVENT.ID.eq(NOTIFICATION_CONTENT.TARGET_ID))
                .and(EVENT.DELETED_AT.isNull()));
    }

    private static Field<JSONB> invoice() {
        Field<JSONB> invoice = jsonbObject(
                key("id").value(EVENT_INVOICE.ID),
                key("identifier").value(EVENT_INVOICE.IDENTIFIER),
                key("status").value(EVENT_INVOICE.STATUS),
                key("amount").value(EVENT_INVOICE.AMOUNT),
                key("issued_at").value(EVENT_INVOICE.ISSUED_AT));
        return field(select(jsonbObject(key("event_invoice").value(invoice), eventMember()))
                .from(EVENT_INVOICE)
                .join(EVENT)
                .on(EVENT.ID.eq(EVENT_INVOICE.EVENT_ID))
                .where(EVENT_INVOICE.ID.eq(NOTIFICATION_CONTENT.TARGET_ID))
                .and(EVENT.DELETED_AT.isNull()));
    }

    private static Field<JSONB> order() {
        Field<JSONB> order = jsonbObject(
                key("id").value(TICKET_ORDER.ID),
                key("identifier").value(TICKET_ORDER.UUID),
                key("status").value(TICKET_ORDER.STATE),
                key("amount").value(TICKET_ORDER.AMOUNT));
        return field(select(jsonbObject(key("order").value(order), eventMember()))
                .from(TICKET_ORDER)
                .join(EVENT)
                .on(EVENT.ID.eq(TICKET_ORDER.EVENT_ID))
                .where(TICKET_ORDER.ID.eq(NOTIFICATION_CONTENT.TARGET_ID))
                .and(EVENT.DELETED_AT.isNull()));
    }

    private static JSONEntry<JSONB> eventMember() {
        return key("event")
                .value(jsonbObject(
                        key("id").value(EVENT.ID),
                        key("name").value(EVENT.NAME),
                        key("identifier").value(EVENT.IDENTIFIER)));
    }

    private static Field<JSONB> roleInvite(OpenEventCaller caller) {
        Field<JSONB> invite = jsonbObject(
                key("id").value(ROLE_INVITE.ID),
                key("email").value(ROLE_INVITE.EMAIL),
                key("role_name").value(ROLE_INVITE.ROLE),
                key("status").value(ROLE_INVITE.STATUS),
                key("created_at").value(ROLE_INVITE.CREATED_AT),
                key("hash").value(hash(caller)));
        Field<JSONB> role = jsonbObject(
                key("id").value(ROLE.ID),
                key("name").value(ROLE.NAME),
                key("title_name").value(ROLE.TITLE_NAME));
        return field(select(jsonbObject(
                        key("event_invite").value(invite), key("role").value(role), eventMember()))
                .from(ROLE_INVITE)
                .join(ROLE)
                .on(ROLE.NAME.eq(ROLE_INVITE.ROLE))
                .join(EVENT)
                .on(EVENT.ID.eq(ROLE_INVITE.EVENT_ID))
                .where(ROLE_INVITE.ID.eq(NOTIFICATION_CONTENT.TARGET_ID))
                .and(EVENT.DELETED_AT.isNull()));
    }

    /** Whoever has it can accept the invitation: for the invited user's eyes only, and if his address is proven. */
    private static Field<String> hash(OpenEventCaller caller) {
        return caller.caller()
                .signedInUser()
                .filter(User::isVerified)
                .<Field<String>>map(reader -> when(NOTIFICATION.USER_ID.eq(reader.id()), ROLE_INVITE.HASH))
                .orElseGet(() -> inline(null, ROLE_INVITE.HASH));
    }
}
