package org.quintet.api.openevent.events;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.jsonapi.AttributeMember.member;
import static org.quintet.jsonapi.AttributeRules.bool;
import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.email;
import static org.quintet.jsonapi.AttributeRules.number;
import static org.quintet.jsonapi.AttributeRules.objects;
import static org.quintet.jsonapi.AttributeRules.oneOf;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.jsonapi.AttributeRules.url;
import static org.quintet.schema.Tables.ACCESS_CODE;
import static org.quintet.schema.Tables.ATTENDEE;
import static org.quintet.schema.Tables.BADGE_FORM;
import static org.quintet.schema.Tables.CUSTOM_FORM;
import static org.quintet.schema.Tables.DISCOUNT_CODE;
import static org.quintet.schema.Tables.DISCOUNT_CODE_EVENT;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_COPYRIGHT;
import static org.quintet.schema.Tables.EVENT_INVOICE;
import static org.quintet.schema.Tables.EVENT_ROLE;
import static org.quintet.schema.Tables.EXHIBITOR;
import static org.quintet.schema.Tables.FAQ;
import static org.quintet.schema.Tables.FAQ_TYPE;
import static org.quintet.schema.Tables.MICROLOCATION;
import static org.quintet.schema.Tables.ROLE_INVITE;
import static org.quintet.schema.Tables.SESSION_TYPE;
import static org.quintet.schema.Tables.SOCIAL_LINK;
import static org.quintet.schema.Tables.SPONSOR;
import static org.quintet.schema.Tables.STRIPE_AUTHORIZATION;
import static org.quintet.schema.Tables.TAX;
import static org.quintet.schema.Tables.TICKET_ORDER;
import static org.quintet.schema.Tables.TICKET_TAG;
import static org.quintet.schema.Tables.TICKET_TYPE;
import static org.quintet.schema.Tables.TRACK;
import static org.quintet.schema.Tables.VIDEO_STREAM;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.events.ChangeEvent;
import org.quintet.events.CreateEvent;
import org.quintet.events.EventChanges;
import org.quintet.events.PurgeEvent;
import org.quintet.identity.User;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.AttributeRules;
import org.quintet.jsonapi.Between;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.Permission;
import org.quintet.jsonapi.ResourceDeclaration;
import org.quintet.jsonapi.ResourceType;
import org.quintet.organisations.Organisations;
import org.quintet.platform.http.ServerAddress;
import org.quintet.platform.text.RichText;
import org.springframework.stereotype.Component;

/** Type {@code event} (document, group Events). */
@Component
class EventResource implements OpenEventResource {

    private static final Field<Boolean> IS_STRIPE_LINKED =
            field(exists(selectOne().from(STRIPE_AUTHORIZATION).where(STRIPE_AUTHORIZATION.EVENT_ID.eq(EVENT.ID))));

    private static final String DESCRIPTION = "description";

    private final Permissions permissions;
    private final Organisations organisations;
    private final CreateEvent createEvent;
    private final ChangeEvent changeEvent;
    private final PurgeEvent purgeEvent;
    private final EventViews views;
    private final EventDeletions deletions;
    private final ServerAddress server;
    private final Clock clock;
    private final ResourceType<OpenEventCaller> type;

    EventResource(
            Permissions permissions,
            Organisations organisations,
            CreateEvent createEvent,
            ChangeEvent changeEvent,
            PurgeEvent purgeEvent,
            EventViews views,
            EventDeletions deletions,
            ServerAddress server,
            Clock clock) {
        this.permissions = permissions;
        this.organisations = organisations;
        this.createEvent = createEvent;
        this.changeEvent = changeEvent;
        this.purgeEvent = purgeEvent;
        this.views = views;
        this.deletions = deletions;
        this.server = server;
        this.clock = clock;
        this.type = declaration();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private ResourceType<OpenEventCaller> declaration() {
        ResourceDeclaration<OpenEventCaller> event = ResourceType.<OpenEventCaller>named("event")
                .stored(EVENT, EVENT.ID)
                .at("/events")
                .alsoKnownBy(EVENT.IDENTIFIER)
                .softDeletedBy(EVENT.DELETED_AT)
                .visibleRows(EventLists::rows)
                .views(views)
                .list(anyoneButWithRole())
                .listAt(
                        "/events/upcoming",
                        Permissions.anyone(),
                        _ -> UpcomingEvents.at(clock.instant()),
                        EVENT.STARTS_AT.asc())
                .create(permissions.eventCreator())
                .get(Permissions.anyone())
                .update(permissions.atEvent(EventAuthority.COORGANIZER))
                .delete(permissions.atEvent(EventAuthority.COORGANIZER))
                .createdBy(this::create)
                .updatedBy(this::update)
                .deletedBy(this::delete)
                .relationshipUrls(permissions.atEvent(EventAuthority.COORGANIZER));
        EventsOfUsers.listed(event);
        attributes(event);
        flags(event);
        relationships(event);
        EventProgramme.relate(event);
        EventPeople.relate(event);
        return event.declared();
    }

    private void attributes(ResourceDeclaration<OpenEventCaller> event) {
        event.attribute("identifier", EVENT.IDENTIFIER, string().readOnly())
                .attribute("name", EVENT.NAME, string().required())
                .attribute("starts-at", EVENT.STARTS_AT, datetime().required())
                .attribute("ends-at", EVENT.ENDS_AT, datetime().required())
                .attribute("timezone", EVENT.TIMEZONE, string().required())
                .translated(
                        "state",
                        EventVisibility.SHOWN_STATE,
                        oneOf("draft", "published").nullable())
                .translated("privacy", EventVisibility.SHOWN_PRIVACY, oneOf("public", "private"))
                .translated(DESCRIPTION, EVENT.DESCRIPTION_HTML, string().nullable())
                .attribute("location-name", EVENT.VENUE_NAME, string().nullable())
                .attribute("searchable-location-name", EVENT.SEARCHABLE_LOCATION_NAME, string().nullable())
                .attribute("latitude", EVENT.VENUE_LATITUDE, number().nullable().between(-90, 90))
                .attribute(
                        "longitude", EVENT.VENUE_LONGITUDE, number().nullable().between(-180, 180))
                .attribute("logo-url", EVENT.LOGO_URL, url().nullable())
                .attribute("original-image-url", EVENT.ORIGINAL_IMAGE_URL, url().nullable())
                .attribute("thumbnail-image-url", EVENT.THUMBNAIL_IMAGE_URL, url().readOnly())
                .attribute("large-image-url", EVENT.LARGE_IMAGE_URL, url().readOnly())
                .attribute("icon-image-url", EVENT.ICON_IMAGE_URL, url().readOnly())
                .attribute("external-event-url", EVENT.EXTERNAL_EVENT_URL, url().nullable())
                .attribute("ticket-url", EVENT.TICKET_URL, url().nullable())
                .attribute("public-stream-link", EVENT.PUBLIC_STREAM_LINK, string().nullable())
                .attribute("owner-name", EVENT.ORGANISER_NAME, string().nullable())
                .attribute("owner-description", EVENT.ORGANISER_DESCRIPTION, richText())
                .attribute("code-of-conduct", EVENT.CODE_OF_CONDUCT, richText())
                .attribute("after-order-message", EVENT.AFTER_ORDER_MESSAGE, richText())
                .attribute("refund-policy", EVENT.REFUND_POLICY, string().nullable())
                .attribute("payment-country", EVENT.PAYMENT_COUNTRY, string().nullable())
                .attribute("payment-currency", EVENT.PAYMENT_CURRENCY, string().nullable())
                .attribute("paypal-email", EVENT.PAYPAL_EMAIL, email().nullable())
                .attribute("cheque-details", EVENT.CHEQUE_DETAILS, string().nullable())
                .attribute("bank-details", EVENT.BANK_DETAILS, string().nullable())
                .attribute("onsite-details", EVENT.ONSITE_DETAILS, string().nullable())
                .attribute("invoice-details", EVENT.INVOICE_DETAILS, string().nullable())
                .attribute(
                        "document-links",
                        EVENT.DOCUMENT_LINKS,
                        objects(member("name", string().required()), member("link", string().required()))
                                .nullable())
                .attribute(
                        "schedule-published-on",
                        EVENT.SCHEDULE_PUBLISHED_ON,
                        datetime().nullable())
                .computed("chat-room-name", ChatRoomName.of(EVENT.NAME, EVENT.IDENTIFIER), string())
                .computed("pentabarf-url", _ -> ScheduleUrls.of(server.url(), ".xml"), string())
                .computed("ical-url", _ -> ScheduleUrls.of(server.url(), ".ics?include_sessions"), string())
                .computed("xcal-url", _ -> ScheduleUrls.of(server.url(), ".xcs"), string())
                .attribute("created-at", EVENT.CREATED_AT, datetime().readOnly())
                .translated("deleted-at", EVENT.DELETED_AT, datetime().nullable());
    }

    private static AttributeRules richText() {
        return string().nullable().cleaned(RichText::clean);
    }

    private static void flags(ResourceDeclaration<OpenEventCaller> event) {
        event.attribute("online", EVENT.ONLINE, bool())
                .attribute("is-map-shown", EVENT.IS_MAP_SHOWN, bool().nullable())
                .attribute("has-owner-info", EVENT.HAS_OWNER_INFO, bool().nullable())
                .attribute("is-oneclick-signup-enabled", EVENT.IS_ONECLICK_SIGNUP_ENABLED, bool().nullable())
                .attribute("is-videoroom-enabled", EVENT.IS_VIDEOROOM_ENABLED, bool())
                .attribute("is-chat-enabled", EVENT.IS_CHAT_ENABLED, bool())
                .attribute("is-document-enabled", EVENT.IS_DOCUMENT_ENABLED, bool())
                .attribute("stream-loop", EVENT.STREAM_LOOP, bool())
                .attribute("stream-autoplay", EVENT.STREAM_AUTOPLAY, bool())
                .attribute("is-sessions-speakers-enabled", EVENT.IS_SESSIONS_SPEAKERS_ENABLED, bool())
                .attribute("is-cfs-enabled", EVENT.IS_CFS_ENABLED, bool())
                .attribute("is-sponsors-enabled", EVENT.IS_SPONSORS_ENABLED, bool())
                .attribute("is-tax-enabled", EVENT.IS_TAX_ENABLED, bool())
                .attribute("is-billing-info-mandatory", EVENT.IS_BILLING_INFO_MANDATORY, bool())
                .attribute("is-donation-enabled", EVENT.IS_DONATION_ENABLED, bool())
                .attribute("is-ticket-form-enabled", EVENT.IS_TICKET_FORM_ENABLED, bool())
                .attribute("is-badges-enabled", EVENT.IS_BADGES_ENABLED, bool())
                .attribute("show-remaining-tickets", EVENT.SHOW_REMAINING_TICKETS, bool())
                .attribute("can-pay-by-paypal", EVENT.CAN_PAY_BY_PAYPAL, bool())
                .attribute("can-pay-by-stripe", EVENT.CAN_PAY_BY_STRIPE, bool())
                .attribute("can-pay-by-cheque", EVENT.CAN_PAY_BY_CHEQUE, bool())
                .attribute("can-pay-by-bank", EVENT.CAN_PAY_BY_BANK, bool())
                .attribute("can-pay-by-invoice", EVENT.CAN_PAY_BY_INVOICE, bool())
                .attribute("can-pay-by-omise", EVENT.CAN_PAY_BY_OMISE, bool())
                .attribute("can-pay-by-alipay", EVENT.CAN_PAY_BY_ALIPAY, bool())
                .attribute("can-pay-by-paytm", EVENT.CAN_PAY_BY_PAYTM, bool())
                .attribute("can-pay-onsite", EVENT.CAN_PAY_ONSITE, bool())
                .computed("is-stripe-linked", IS_STRIPE_LINKED, bool())
                // promotion is the installation's decision, not the organiser's
                .attribute("is-featured", EVENT.IS_FEATURED, bool().writableIn(EventViews.STAFF))
                .attribute("is-promoted", EVENT.IS_PROMOTED, bool().writableIn(EventViews.STAFF))
                .attribute("is-demoted", EVENT.IS_DEMOTED, bool().writableIn(EventViews.STAFF))
                .attribute("is-announced", EVENT.IS_ANNOUNCED, bool().writableIn(EventViews.STAFF));
    }

    private static void relationships(ResourceDeclaration<OpenEventCaller> event) {
        event.toOne("event-type", EVENT.EVENT_TYPE_ID, "event-type")
                .toOne("event-topic", EVENT.EVENT_TOPIC_ID, "event-topic")
                .toOne("event-sub-topic", EVENT.EVENT_SUB_TOPIC_ID, "event-sub-topic")
                .toOneFrom("event-copyright", EVENT_COPYRIGHT.EVENT_ID, "event-copyright", it -> it)
                .toMany("tickets", TICKET_TYPE.EVENT_ID, "ticket")
                .toMany("badge-forms", BADGE_FORM.EVENT_ID, "badge-form")
                .toMany("ticket-tags", TICKET_TAG.EVENT_ID, "ticket-tag")
                .toMany("access-codes", ACCESS_CODE.EVENT_ID, "access-code")
                .toMany("discount-codes", DISCOUNT_CODE.EVENT_ID, "discount-code")
                .toOneThrough(
                        "discount-code",
                        Between.rowsOf(
                                DISCOUNT_CODE_EVENT,
                                DISCOUNT_CODE_EVENT.EVENT_ID,
                                DISCOUNT_CODE_EVENT.DISCOUNT_CODE_ID),
                        "discount-code",
                        it -> it.readOnly().in(EventViews.STAFF).whenMissing("DiscountCode: not found"))
                .toMany("microlocations", MICROLOCATION.EVENT_ID, "microlocation")
                .toMany("session-types", SESSION_TYPE.EVENT_ID, "session-type")
                .toMany("tracks", TRACK.EVENT_ID, "track")
                .toMany("sponsors", SPONSOR.EVENT_ID, "sponsor")
                .toMany("exhibitors", EXHIBITOR.EVENT_ID, "exhibitor")
                .toMany("social-links", SOCIAL_LINK.EVENT_ID, "social-link")
                .toOne("group", EVENT.GROUP_ID, "group", it -> it.nullable())
                .toMany("role-invites", ROLE_INVITE.EVENT_ID, "role-invite")
                .toMany(
                        "roles",
                        EVENT_ROLE.EVENT_ID,
                        "users-events-roles",
                        it -> it.relatedAt("/events/{id}/users-events-roles").alsoAt("/events/{id}/roles"))
                .toOneFrom(
                        "stripe-authorization",
                        STRIPE_AUTHORIZATION.EVENT_ID,
                        "stripe-authorization",
                        it -> it.whenMissing("Stripe Authorization: {id} not found"))
                .toOneFrom("tax", TAX.EVENT_ID, "tax", it -> it.whenMissing("Tax: {id} not found"))
                .toOne(
                        "general-statistics",
                        EVENT.ID,
                        "event-statistics-general",
                        it -> it.readOnly().alsoAt("/events/{id}/statistics/general"))
                .toOneFrom(
                        "video-stream",
                        VIDEO_STREAM.WHOLE_EVENT_ID,
                        "video-stream",
                        it -> it.whenMissing("Video Stream: {id} not found"))
                .toMany("event-invoices", EVENT_INVOICE.EVENT_ID, "event-invoice")
                .toMany("orders", TICKET_ORDER.EVENT_ID, "order")
                .toOne("order-statistics", EVENT.ID, "order-statistics-event", it -> it.readOnly())
                .toMany("attendees", ATTENDEE.EVENT_ID, "attendee")
                .toMany("custom-forms", CUSTOM_FORM.EVENT_ID, "custom-form")
                .toMany("faqs", FAQ.EVENT_ID, "faq")
                .toMany("faq-types", FAQ_TYPE.EVENT_ID, "faq-type");
    }

    /** The columns of what was sent, also of what the event was said to be about. */
    private Map<Field<?>, @Nullable Object> columns(Changes changes) {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>(type.columnValues(changes));
        if (changes.has(DESCRIPTION)) {
            columns.put(EVENT.DESCRIPTION, changes.text(DESCRIPTION).orElse(null));
        }
        Map.of(
                        "event-type", EVENT.EVENT_TYPE_ID,
                        "event-topic", EVENT.EVENT_TOPIC_ID,
                        "event-sub-topic", EVENT.EVENT_SUB_TOPIC_ID,
                        "group", EVENT.GROUP_ID)
                .forEach((relationship, key) -> {
                    if (changes.has(relationship)) {
                        columns.put(
                                key,
                                changes.related(relationship).map(Long::valueOf).orElse(null));
                    }
                });
        return columns;
    }

    /** Also a client that sends back that an event is published must have the right to publish, and name the event. */
    private void requirePublishable(Attempt<OpenEventCaller> attempt, Changes changes) {
        if (EventTranslation.wantsPublished(changes)) {
            permissions.requirePublisher(attempt.caller());
            EventTranslation.requireName(changes);
        }
    }

    private String create(Attempt<OpenEventCaller> attempt, Changes changes) {
        requirePublishable(attempt, changes);
        User user = attempt.caller().requireUser();
        EventChanges wanted = EventTranslation.ofNew(changes, columns(changes));
        return Long.toString(createEvent
                .execute(user, CreateEvent.Place.in(organisations.homeOf(user).id()), wanted)
                .getId());
    }

    private void update(Attempt<OpenEventCaller> attempt, Changes changes) {
        permissions.eventCreator().check().accept(attempt);
        requirePublishable(attempt, changes);
        if (changes.value("deleted-at", Instant.class).isPresent()) {
            deletions.require(attempt.caller(), attempt.rowId());
        }
        User user = attempt.caller().requireUser();
        changeEvent.execute(
                user, attempt.rowId(), current -> EventTranslation.ofExisting(changes, columns(changes), current));
    }

    private void delete(Attempt<OpenEventCaller> attempt) {
        deletions.require(attempt.caller(), attempt.rowId());
        User user = attempt.caller().requireUser();
        if (attempt.permanent()) {
            purgeEvent.execute(user, attempt.rowId());
        } else {
            changeEvent.execute(user, attempt.rowId(), _ -> new EventChanges().step(EventChanges.Step.DELETE));
        }
    }

    /** Everybody, but who asks for the events at which he has a role must say who he is. */
    private static Permission<OpenEventCaller> anyoneButWithRole() {
        return new Permission<>("anyone", attempt -> {
            if (EventLists.isWithRole(attempt)) {
                attempt.caller().requireUser();
            }
        });
    }
}
