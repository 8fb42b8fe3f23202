package org.quintet.api.openevent.codes;

import static org.quintet.jsonapi.AttributeRules.bool;
import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.jsonapi.AttributeRules.number;
import static org.quintet.jsonapi.AttributeRules.oneOf;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.jsonapi.AttributeRules.url;
import static org.quintet.schema.Tables.DISCOUNT_CODE;
import static org.quintet.schema.Tables.DISCOUNT_CODE_EVENT;
import static org.quintet.schema.Tables.DISCOUNT_CODE_TICKET_TYPE;
import static org.quintet.schema.Tables.TICKET_ORDER;

import java.util.Map;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.events.EventSatellites;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.AttributeRules;
import org.quintet.jsonapi.Between;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.ResourceDeclaration;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/**
 * Type {@code discount-code}: a discount on tickets of an event, or on what events owe to the installation (document, group
 * Discount Codes; facts, A5).
 */
@Component
class DiscountCodeResource implements OpenEventResource {

    private static final String TYPE = "discount-code";
    private static final int LONGEST_CODE = 200;

    private final DiscountCodeWrites writes;
    private final ResourceType<OpenEventCaller> type;

    DiscountCodeResource(
            Permissions permissions,
            EventSatellites satellites,
            DiscountCodePermissions access,
            DiscountCodeWrites writes) {
        this.writes = writes;
        ResourceDeclaration<OpenEventCaller> code = ResourceType.<OpenEventCaller>named(TYPE)
                .stored(DISCOUNT_CODE, DISCOUNT_CODE.ID)
                .numericIds()
                .softDeletedBy(DISCOUNT_CODE.DELETED_AT)
                .visibleRows(attempt -> CodeAccess.rows(
                        attempt,
                        TYPE,
                        DISCOUNT_CODE.ID,
                        DISCOUNT_CODE.EVENT_ID,
                        DISCOUNT_CODE.MARKETER_ID,
                        TICKET_ORDER.DISCOUNT_CODE_ID))
                .list(DiscountCodePermissions.staff())
                .create(Permissions.toldByBody("event's organisers for its tickets, admin"))
                .get(access.readers())
                .update(access.writers())
                .delete(access.writers())
                .itemAt(CodeOfUrl.path("discount-codes"), access::named)
                .listUnder(
                        "event",
                        "discount-codes",
                        CodeAccess.belowEvent(permissions, "Event organizer access required"))
                .listUnder("user", "discount-codes", Permissions.belowUserHimself())
                .listUnder("ticket", "discount-codes", satellites.belowTicket())
                .createdBy(this::create)
                .updatedBy(this::update);
        attributes(code);
        relationships(code);
        this.type = code.declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private String create(Attempt<OpenEventCaller> attempt, Changes sent) {
        return writes.create(attempt, sent, type.columnValues(sent));
    }

    private void update(Attempt<OpenEventCaller> attempt, Changes sent) {
        Changes heard = CodeTranslation.heard(attempt, sent);
        writes.update(attempt, heard, type.columnValues(heard));
    }

    private static void attributes(ResourceDeclaration<OpenEventCaller> code) {
        code.attribute("code", DISCOUNT_CODE.CODE, code())
                .attribute("discount-url", DISCOUNT_CODE.DISCOUNT_URL, url().nullable())
                .attribute("value", DISCOUNT_CODE.VALUE, number().required())
                .attribute(
                        "type", DISCOUNT_CODE.TYPE, oneOf("amount", "percent").required())
                .attribute("is-active", DISCOUNT_CODE.IS_ACTIVE, bool())
                .attribute("tickets-number", DISCOUNT_CODE.TICKETS_NUMBER, count())
                .attribute("min-quantity", DISCOUNT_CODE.MIN_QUANTITY, count())
                .attribute(
                        "max-quantity",
                        DISCOUNT_CODE.MAX_QUANTITY,
                        integer().nullable().between(Integer.MIN_VALUE, Integer.MAX_VALUE))
                .attribute("valid-from", DISCOUNT_CODE.VALID_FROM, datetime().nullable())
                .attribute("valid-till", DISCOUNT_CODE.VALID_TILL, datetime().nullable())
                .attribute("used-for", DISCOUNT_CODE.USED_FOR, string())
                .attribute("created-at", DISCOUNT_CODE.CREATED_AT, datetime().readOnly())
                .attribute("deleted-at", DISCOUNT_CODE.DELETED_AT, datetime().nullable());
    }

    private static void relationships(ResourceDeclaration<OpenEventCaller> code) {
        code.toOne("event", DISCOUNT_CODE.EVENT_ID, "event")
                // who made it
                .toOne("marketer", DISCOUNT_CODE.MARKETER_ID, "user", it -> it.readOnly())
                .toManyThrough(
                        "tickets",
                        Between.rowsOf(
                                DISCOUNT_CODE_TICKET_TYPE,
                                DISCOUNT_CODE_TICKET_TYPE.DISCOUNT_CODE_ID,
                                DISCOUNT_CODE_TICKET_TYPE.TICKET_TYPE_ID),
                        "ticket",
                        it -> it)
                .toManyThrough(
                        "events",
                        Between.rowsOf(
                                DISCOUNT_CODE_EVENT,
                                DISCOUNT_CODE_EVENT.DISCOUNT_CODE_ID,
                                DISCOUNT_CODE_EVENT.EVENT_ID),
                        "event",
                        it -> it.whenUnknown(id -> JsonApiException.unprocessable(
                                new ErrorSource.Members(Map.of("event_id", id)), "Event does not exist")));
    }

    /** A code as people type it. */
    static AttributeRules code() {
        return string().required()
                .satisfying(
                        text -> !text.toString().isBlank() && text.toString().length() <= LONGEST_CODE);
    }

    /** How many, where nothing means any number. */
    static AttributeRules count() {
        return integer().nullable().between(0, Integer.MAX_VALUE);
    }
}
