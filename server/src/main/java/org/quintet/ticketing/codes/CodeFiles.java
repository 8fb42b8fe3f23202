package org.quintet.ticketing.codes;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.ACCESS_CODE;
import static org.quintet.schema.Tables.ACCESS_CODE_TICKET_TYPE;
import static org.quintet.schema.Tables.DISCOUNT_CODE;
import static org.quintet.schema.Tables.DISCOUNT_CODE_TICKET_TYPE;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.util.List;
import org.jooq.Condition;
import org.quintet.events.archive.RootEvent;
import org.quintet.platform.archive.ArchivedTable;
import org.quintet.platform.archive.ArchivedTable.Trait;
import org.quintet.platform.archive.ArchivedTables;
import org.quintet.platform.archive.ValueRules;
import org.quintet.ticketing.types.TicketTypes;
import org.springframework.stereotype.Component;

/** What archives have of an event's discount and access codes. Discounts on the event's own invoice are not its. */
@Component
class CodeFiles implements ArchivedTables {

    private static final String OF_TICKETS = "ticket";

    @Override
    public List<ArchivedTable> tables() {
        return List.of(discountCodes(), ticketsOfDiscountCodes(), accessCodes(), ticketsOfAccessCodes());
    }

    private static Condition discountCodesOf(long event) {
        return DISCOUNT_CODE
                .EVENT_ID
                .eq(event)
                .and(DISCOUNT_CODE.USED_FOR.eq(inline(OF_TICKETS)))
                .and(DISCOUNT_CODE.DELETED_AT.isNull());
    }

    private static Condition accessCodesOf(long event) {
        return ACCESS_CODE.EVENT_ID.eq(event).and(ACCESS_CODE.DELETED_AT.isNull());
    }

    private static ArchivedTable discountCodes() {
        return ArchivedTable.named("discount_codes", DISCOUNT_CODE, CodeFiles::discountCodesOf)
                .identifiedBy(DISCOUNT_CODE.ID)
                .of(DISCOUNT_CODE.EVENT_ID)
                .ruled(ValueRules.ADDRESS, DISCOUNT_CODE.DISCOUNT_URL)
                .computed(DISCOUNT_CODE.USED_FOR, _ -> inline(OF_TICKETS))
                .computed(DISCOUNT_CODE.MARKETER_ID, RootEvent.CREATOR)
                .computed(DISCOUNT_CODE.CREATED_AT, RootEvent.CREATION)
                .being(Trait.COPIED)
                .declared();
    }

    private static ArchivedTable ticketsOfDiscountCodes() {
        return ArchivedTable.named(
                        "discount_codes_tickets",
                        DISCOUNT_CODE_TICKET_TYPE,
                        event -> DISCOUNT_CODE_TICKET_TYPE
                                .DISCOUNT_CODE_ID
                                .in(select(DISCOUNT_CODE.ID).from(DISCOUNT_CODE).where(discountCodesOf(event)))
                                .and(DISCOUNT_CODE_TICKET_TYPE.TICKET_TYPE_ID.in(select(TICKET_TYPE.ID)
                                        .from(TICKET_TYPE)
                                        .where(TICKET_TYPE.EVENT_ID.eq(event))
                                        .and(TicketTypes.present()))))
                .orderedBy(DISCOUNT_CODE_TICKET_TYPE.DISCOUNT_CODE_ID, DISCOUNT_CODE_TICKET_TYPE.TICKET_TYPE_ID)
                .refers(DISCOUNT_CODE_TICKET_TYPE.DISCOUNT_CODE_ID, "discount_codes")
                .refers(DISCOUNT_CODE_TICKET_TYPE.TICKET_TYPE_ID, "tickets")
                .being(Trait.COPIED)
                .declared();
    }

    private static ArchivedTable accessCodes() {
        return ArchivedTable.named("access_codes", ACCESS_CODE, CodeFiles::accessCodesOf)
                .identifiedBy(ACCESS_CODE.ID)
                .of(ACCESS_CODE.EVENT_ID)
                .ruled(ValueRules.ADDRESS, ACCESS_CODE.ACCESS_URL)
                .computed(ACCESS_CODE.MARKETER_ID, RootEvent.CREATOR)
                .computed(ACCESS_CODE.CREATED_AT, RootEvent.CREATION)
                .declared();
    }

    private static ArchivedTable ticketsOfAccessCodes() {
        return ArchivedTable.named(
                        "access_codes_tickets",
                        ACCESS_CODE_TICKET_TYPE,
                        event -> ACCESS_CODE_TICKET_TYPE
                                .ACCESS_CODE_ID
                                .in(select(ACCESS_CODE.ID).from(ACCESS_CODE).where(accessCodesOf(event)))
                                .and(ACCESS_CODE_TICKET_TYPE.TICKET_TYPE_ID.in(select(TICKET_TYPE.ID)
                                        .from(TICKET_TYPE)
                                        .where(TICKET_TYPE.EVENT_ID.eq(event))
                                        .and(TicketTypes.present()))))
                .orderedBy(ACCESS_CODE_TICKET_TYPE.ACCESS_CODE_ID, ACCESS_CODE_TICKET_TYPE.TICKET_TYPE_ID)
                .refers(ACCESS_CODE_TICKET_TYPE.ACCESS_CODE_ID, "access_codes")
                .refers(ACCESS_CODE_TICKET_TYPE.TICKET_TYPE_ID, "tickets")
                .declared();
    }
}
