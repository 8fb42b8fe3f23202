package org.quintet.api.openevent.orders;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.schema.Tables.ATTENDEE;
import static org.quintet.schema.Tables.ATTENDEE_OF_USER;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.ORDER_OF_USER;
import static org.quintet.schema.Tables.TICKET_ORDER;

import java.util.function.BooleanSupplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.Permissions;
import org.quintet.events.EventAccess;
import org.quintet.events.roles.EventRole;
import org.quintet.identity.User;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.Operation;
import org.quintet.jsonapi.Permission;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** Who sees which orders and attendees: those who run the event, who bought, and who comes (Open Event's facts, A10, A16). */
@Component
public class OrderAccess {

    private final DSLContext sql;

    OrderAccess(DSLContext sql) {
        this.sql = sql;
    }

    /** The orders that exist for the caller. */
    static Condition rows(Attempt<OpenEventCaller> attempt) {
        boolean anyEvent = attempt.type().equals("order")
                && attempt.operation() == Operation.LIST
                && attempt.parent().isEmpty();
        return attempt.caller()
                .caller()
                .ifSignedInOrStaff(user -> anyEvent
                        ? TICKET_ORDER.ID.in(own(user)
                                .union(select(TICKET_ORDER.ID)
                                        .from(TICKET_ORDER)
                                        .join(EVENT)
                                        .on(EVENT.ID.eq(TICKET_ORDER.EVENT_ID))
                                        .where(EventAccess.holds(user, EventRole.ORGANISERS))))
                        : runs(user, TICKET_ORDER.EVENT_ID, EventAuthority.COORGANIZER)
                                .or(TICKET_ORDER.ID.in(own(user))));
    }

    /** The orders that are a user's own: he bought, or comes by it. */
    private static Select<Record1<Long>> own(User user) {
        return select(ORDER_OF_USER.ORDER_ID).from(ORDER_OF_USER).where(ORDER_OF_USER.USER_ID.eq(user.id()));
    }

    private static Select<Record1<Long>> bought(User user) {
        return select(TICKET_ORDER.ID).from(TICKET_ORDER).where(TICKET_ORDER.BUYER_ID.eq(user.id()));
    }

    private static Condition runs(User user, Field<Long> eventId, EventAuthority authority) {
        return exists(
                selectOne().from(EVENT).where(EVENT.ID.eq(eventId)).and(EventAccess.holds(user, authority.roles())));
    }

    /** The attendees that exist for the caller. */
    public static Condition attendees(OpenEventCaller caller) {
        return caller.caller()
                .ifSignedInOrStaff(user -> runs(user, ATTENDEE.EVENT_ID, EventAuthority.REGISTRAR)
                        .or(ATTENDEE.ORDER_ID.in(bought(user)))
                        .or(ATTENDEE.ID.in(select(ATTENDEE_OF_USER.TICKET_ID)
                                .from(ATTENDEE_OF_USER)
                                .where(ATTENDEE_OF_USER.USER_ID.eq(user.id())))));
    }

    /** Whoever sees the order that the URL names. */
    public Permission<OpenEventCaller> readers() {
        return new Permission<>("event's organisers, buyer, attendee, admin", attempt -> {
            attempt.caller().requireUser();
            Condition order = TICKET_ORDER.ID.eq(attempt.rowId());
            requireSeen(
                    sql.fetchExists(TICKET_ORDER, order.and(rows(attempt))),
                    () -> sql.fetchExists(TICKET_ORDER, order),
                    "You can only access your orders or your event's orders");
        });
    }

    /** Whoever sees the attendee that the URL names. */
    public Permission<OpenEventCaller> attendeeReaders() {
        return new Permission<>("event's organisers, registrar, buyer, attendee, admin", attempt -> {
            attempt.caller().requireUser();
            Condition attendee = ATTENDEE.ID.eq(attempt.rowId());
            requireSeen(
                    sql.fetchExists(ATTENDEE, attendee.and(attendees(attempt.caller()))),
                    () -> sql.fetchExists(ATTENDEE, attendee),
                    "Registrar Access is Required.");
        });
    }

    /** Whoever changes the attendee that the URL names: the buyer, and those who work at the event's door. */
    public Permission<OpenEventCaller> attendeeWriters() {
        return new Permission<>("buyer, event's organisers, registrar, admin", attempt -> {
            // a relationship's own URL writes nothing but the tag, and that is not the buyer's
            boolean buyersToo = attempt.relationship().isEmpty();
            if (!(buyersToo && isBuyer(attempt)) && !worksAtTheDoor(attempt)) {
                throw refusal(attempt);
            }
        });
    }

    /** Whoever bought the attendee that the URL names, and not the organisers. */
    public Permission<OpenEventCaller> attendeeBuyers() {
        return new Permission<>("buyer, admin", this::requireBuyer);
    }

    /** Whether the caller lets people in at the event of the attendee that the URL names. */
    public boolean worksAtTheDoor(Attempt<OpenEventCaller> attempt) {
        User user = attempt.caller().requireUser();
        return sql.fetchExists(
                ATTENDEE,
                ATTENDEE.ID
                        .eq(attempt.rowId())
                        .and(
                                user.isPlatformStaff()
                                        ? noCondition()
                                        : runs(user, ATTENDEE.EVENT_ID, EventAuthority.REGISTRAR)));
    }

    private void requireBuyer(Attempt<OpenEventCaller> attempt) {
        boolean isStaff = attempt.caller().requireUser().isPlatformStaff();
        if (!(isStaff ? isThere(attempt) : isBuyer(attempt))) {
            throw refusal(attempt);
        }
    }

    private boolean isBuyer(Attempt<OpenEventCaller> attempt) {
        User user = attempt.caller().requireUser();
        return sql.fetchExists(ATTENDEE, ATTENDEE.ID.eq(attempt.rowId()).and(ATTENDEE.ORDER_ID.in(bought(user))));
    }

    private boolean isThere(Attempt<OpenEventCaller> attempt) {
        return sql.fetchExists(ATTENDEE, ATTENDEE.ID.eq(attempt.rowId()));
    }

    private JsonApiException refusal(Attempt<OpenEventCaller> attempt) {
        return isThere(attempt)
                ? JsonApiException.forbidden(
                        new ErrorSource.Json(JsonNodeFactory.instance.nullNode()),
                        "Only admin or that user itself can update attendee info")
                : Permissions.notThere();
    }

    private static void requireSeen(boolean seen, BooleanSupplier there, String refusal) {
        if (!seen) {
            throw there.getAsBoolean()
                    ? JsonApiException.forbidden(ErrorSource.text(""), refusal)
                    : Permissions.notThere();
        }
    }
}
