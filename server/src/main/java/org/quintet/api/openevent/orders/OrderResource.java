package org.quintet.api.openevent.orders;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.quintet.jsonapi.AttributeRules.bool;
import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.jsonapi.AttributeRules.json;
import static org.quintet.jsonapi.AttributeRules.number;
import static org.quintet.jsonapi.AttributeRules.oneOf;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.jsonapi.AttributeRules.stringOrNumber;
import static org.quintet.schema.Tables.ATTENDEE;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.PAYMENT;
import static org.quintet.schema.Tables.TICKET_ORDER;
import static org.quintet.schema.Tables.TICKET_ORDER_LINE;
import static org.quintet.schema.Tables.USERS;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.events.EventAccess;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.AttributeRules;
import org.quintet.jsonapi.Between;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.ResourceDeclaration;
import org.quintet.jsonapi.ResourceType;
import org.quintet.platform.http.ServerAddress;
import org.quintet.ticketing.orders.ChangeOrder;
import org.quintet.ticketing.orders.OrderChanges;
import org.quintet.ticketing.orders.OrderState;
import org.springframework.stereotype.Component;

/** Type {@code order} (document, group Orders). It is addressed by its number or its identifier, and linked by the latter. */
@Component
class OrderResource implements OpenEventResource {

    private static final String STATUS = "status";

    private final ChangeOrder changeOrder;
    private final OnSiteOrders onSiteOrders;
    private final AttendeeOrders attendeeOrders;
    private final ServerAddress server;
    private final ResourceType<OpenEventCaller> type;

    OrderResource(
            OrderAccess access,
            Permissions permissions,
            ChangeOrder changeOrder,
            OnSiteOrders onSiteOrders,
            AttendeeOrders attendeeOrders,
            ServerAddress server) {
        this.changeOrder = changeOrder;
        this.onSiteOrders = onSiteOrders;
        this.attendeeOrders = attendeeOrders;
        this.server = server;
        this.type = declaration(access, permissions);
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private ResourceType<OpenEventCaller> declaration(OrderAccess access, Permissions permissions) {
        ResourceDeclaration<OpenEventCaller> order = ResourceType.<OpenEventCaller>named("order")
                .stored(TICKET_ORDER, TICKET_ORDER.ID)
                .at("/orders")
                .linkedBy(TICKET_ORDER.UUID)
                .visibleRows(OrderAccess::rows)
                .nesting(access.readers())
                .list(Permissions.signedIn())
                .listUnder("user", "orders", Permissions.belowUserHimself())
                .listUnder("event", "orders", permissions.organisersOfParentEvent())
                // for which event and attendees stands in the body: the use cases look at it
                .create(Permissions.toldByBody("event's organisers, attendee, admin"))
                .get(access.readers())
                .update(access.readers())
                .createdBy(this::sell)
                .updatedBy(this::update);
        attributes(order);
        payment(order);
        relationships(order);
        return order.declared();
    }

    private static void attributes(ResourceDeclaration<OpenEventCaller> order) {
        order.computed("identifier", TICKET_ORDER.UUID.cast(SQLDataType.VARCHAR), string())
                // the document sorts by it
                .computed(
                        "name",
                        field(select(EVENT.NAME).from(EVENT).where(EVENT.ID.eq(TICKET_ORDER.EVENT_ID))),
                        string())
                .attribute("amount", TICKET_ORDER.AMOUNT, number().nullable().between(0, 99_999_999_999L))
                .attribute("address", TICKET_ORDER.BILLING_ADDRESS, text())
                .attribute("city", TICKET_ORDER.BILLING_CITY, text())
                .attribute("state", TICKET_ORDER.BILLING_STATE, text())
                .attribute("country", TICKET_ORDER.BILLING_COUNTRY, text())
                .attribute(
                        "zipcode",
                        TICKET_ORDER.BILLING_ZIP_CODE,
                        stringOrNumber().nullable().satisfying(OrderResource::isShort))
                .attribute("company", TICKET_ORDER.BILLING_COMPANY, text())
                .attribute("tax-business-info", TICKET_ORDER.BILLING_TAX_INFO, text())
                .attribute("is-billing-enabled", TICKET_ORDER.IS_BILLING_ENABLED, bool().nullable())
                .attribute(
                        "payment-mode",
                        TICKET_ORDER.PAYMENT_MODE,
                        oneOf(
                                        "free", "stripe", "paypal", "bank", "cheque", "onsite", "omise", "alipay",
                                        "paytm", "invoice")
                                .nullable())
                .translated(
                        STATUS,
                        TICKET_ORDER.STATE,
                        oneOf(Arrays.stream(OrderState.values())
                                        .map(OrderState::word)
                                        .toArray(String[]::new))
                                .nullable())
                .attribute("order-notes", TICKET_ORDER.NOTES, text())
                .attribute("cancel-note", TICKET_ORDER.CANCEL_NOTE, text())
                .computed("discount-code-id", TICKET_ORDER.DISCOUNT_CODE_ID.cast(SQLDataType.VARCHAR), string())
                .attribute("created-at", TICKET_ORDER.CREATED_AT, datetime().readOnly())
                .attribute("completed-at", TICKET_ORDER.COMPLETED_AT, datetime().readOnly())
                .input("on-site-tickets", json());
    }

    private static AttributeRules text() {
        return string().nullable().satisfying(OrderResource::isShort);
    }

    private static boolean isShort(Object text) {
        return text.toString().length() <= 10_000;
    }

    private void payment(ResourceDeclaration<OpenEventCaller> order) {
        order.computed("transaction-id", ofPayment(PAYMENT.TRANSACTION_ID), string())
                .computed("paid-via", ofPayment(PAYMENT.PAID_VIA), string())
                .computed("brand", ofPayment(PAYMENT.CARD_BRAND), string())
                .computed("exp-month", ofPayment(PAYMENT.CARD_EXP_MONTH), integer())
                .computed("exp-year", ofPayment(PAYMENT.CARD_EXP_YEAR), integer())
                .computed("last4", ofPayment(PAYMENT.CARD_LAST4), string())
                .computed("tickets-pdf-url", _ -> ticketsPdf(), string())
                // the client takes it as a sign to ask for the card
                .computed(
                        "payment-url",
                        when(
                                TICKET_ORDER.PAYMENT_MODE.eq(inline("stripe")).and(TICKET_ORDER.COMPLETED_AT.isNull()),
                                inline("stripe://payment")),
                        string());
    }

    private static <T> Field<T> ofPayment(Field<T> column) {
        return field(select(column).from(PAYMENT).where(PAYMENT.ORDER_ID.eq(TICKET_ORDER.ID)));
    }

    /** Where the tickets are, once they are issued. */
    private Field<String> ticketsPdf() {
        Condition issued = TICKET_ORDER.STATE.in(inline(OrderState.PLACED.word()), inline(OrderState.COMPLETED.word()));
        return when(
                issued,
                DSL.concat(
                        inline(server.url() + "/v1/orders/"),
                        TICKET_ORDER.UUID.cast(SQLDataType.VARCHAR),
                        inline("/tickets-pdf")));
    }

    private static void relationships(ResourceDeclaration<OpenEventCaller> order) {
        order.toMany(
                        "attendees",
                        ATTENDEE.ORDER_ID,
                        "attendee",
                        it -> it.writable().lookedUpLater().alsoNamed("attendee"))
                .toManyThrough(
                        "tickets",
                        Between.rowsOf(TICKET_ORDER_LINE, TICKET_ORDER_LINE.ORDER_ID, TICKET_ORDER_LINE.TICKET_TYPE_ID),
                        "ticket",
                        it -> it.readOnly().alsoNamed("ticket"))
                .toOne(
                        "user",
                        TICKET_ORDER.BUYER_ID,
                        "user",
                        it -> it.readOnly().onlyRows(OrderResource::buyers))
                .toOne(
                        "event",
                        TICKET_ORDER.EVENT_ID,
                        "event",
                        it -> it.required().relatedItemOf("/events").alsoAt("/orders/{id}/event"))
                .toOne("discount-code", TICKET_ORDER.DISCOUNT_CODE_ID, "discount-code", it -> it.readOnly())
                .toOne("access-code", TICKET_ORDER.ACCESS_CODE_ID, "access-code", it -> it.readOnly())
                .toOne(
                        "marketer",
                        TICKET_ORDER.MARKETER_ID,
                        "user",
                        it -> it.readOnly().relatedAt("/users"))
                .link("event-invoice", "/orders/{id}/event-invoice");
    }

    /** Who bought is seen by himself and by those who organise the event, not by those whom he brings along. */
    private static Condition buyers(OpenEventCaller caller) {
        return caller.caller()
                .ifSignedInOrStaff(user -> USERS.ID
                        .eq(user.id())
                        .or(USERS.ID.in(select(TICKET_ORDER.BUYER_ID)
                                .from(TICKET_ORDER)
                                .join(EVENT)
                                .on(EVENT.ID.eq(TICKET_ORDER.EVENT_ID))
                                .where(TICKET_ORDER.BUYER_ID.eq(USERS.ID))
                                .and(EventAccess.holds(user, EventAuthority.COORGANIZER.roles())))));
    }

    private String sell(Attempt<OpenEventCaller> attempt, Changes changes) {
        boolean onSite =
                changes.has(OnSiteOrders.TICKETS) || attempt.parameter("onsite").equals(Optional.of("true"));
        return onSite
                ? onSiteOrders.create(attempt, changes, this::changes)
                : attendeeOrders.create(attempt, changes, this::changes);
    }

    private void update(Attempt<OpenEventCaller> attempt, Changes changes) {
        if (attempt.relationship().isPresent()) {
            throw JsonApiException.forbidden(ErrorSource.text(""), "An order keeps its event and its attendees");
        }
        OrderRefusals.translated(
                () -> changeOrder.execute(attempt.caller().caller(), attempt.rowId(), changes(changes)));
    }

    /** What was sent that a client may say at all; null where there must be a value says nothing. */
    private OrderChanges changes(Changes sent) {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>(type.columnValues(sent));
        columns.entrySet()
                .removeIf(entry -> entry.getValue() == null
                        && !entry.getKey().getDataType().nullable());
        Optional<OrderState> state = sent.text(STATUS).map(OrderState::of);
        return OrderChanges.of(columns, state);
    }
}
