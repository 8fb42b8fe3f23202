package org.quintet.api.openevent.tickets;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.when;
import static org.quintet.jsonapi.AttributeRules.bool;
import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.jsonapi.AttributeRules.number;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.ATTENDEE;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.math.BigDecimal;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.events.EventVisibility;
import org.quintet.events.EventAccess;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.ResourceType;
import org.quintet.ticketing.TicketTypes;
import org.springframework.stereotype.Component;

/**
 * Type {@code ticket}: a ticket type of an event (document, group Tickets). What is not for everybody is hidden: only the
 * event's organisers come across it. What another API left open has the contract's defaults.
 */
@Component
class TicketResource implements OpenEventResource {

    private static final Field<Boolean> IS_HIDDEN = field(not(TicketTypes.offeredPublicly()));
    private static final Field<BigDecimal> PRICE = coalesce(TICKET_TYPE.PRICE, inline(BigDecimal.ZERO));
    private static final Field<String> TYPE = coalesce(
            TICKET_TYPE.TYPE,
            when(PRICE.gt(inline(BigDecimal.ZERO)), inline("paid")).otherwise(inline("free")));

    private final ResourceType<OpenEventCaller> type = ResourceType.<OpenEventCaller>named("ticket")
            .stored(TICKET_TYPE, TICKET_TYPE.ID)
            .at("/tickets")
            .softDeletedBy(TICKET_TYPE.DELETED_AT)
            .visibleRows(TicketResource::rows)
            .get(Permissions.anyone())
            .listUnder("event", "tickets", Permissions.anyone())
            .listUnder("order", "tickets", Permissions.signedIn())
            .attribute("name", TICKET_TYPE.NAME, string().readOnly())
            .attribute("description", TICKET_TYPE.DESCRIPTION, string().readOnly())
            .computed("type", TYPE, string())
            .computed("price", PRICE, number())
            .computed("min-price", coalesce(TICKET_TYPE.MIN_PRICE, inline(BigDecimal.ZERO)), number())
            .computed("max-price", coalesce(TICKET_TYPE.MAX_PRICE, inline(BigDecimal.ZERO)), number())
            .attribute("quantity", TICKET_TYPE.CAPACITY, integer().readOnly())
            .attribute("position", TICKET_TYPE.POSITION, integer().readOnly())
            .attribute("is-description-visible", TICKET_TYPE.IS_DESCRIPTION_VISIBLE, bool().readOnly())
            .attribute("is-fee-absorbed", TICKET_TYPE.IS_FEE_ABSORBED, bool().readOnly())
            .attribute(
                    "sales-starts-at", TICKET_TYPE.SALES_STARTS_AT, datetime().readOnly())
            .attribute("sales-ends-at", TICKET_TYPE.SALES_ENDS_AT, datetime().readOnly())
            .computed("is-hidden", IS_HIDDEN, bool())
            .computed("min-order", coalesce(TICKET_TYPE.MIN_ORDER, inline(1)), integer())
            .computed("max-order", coalesce(TICKET_TYPE.MAX_ORDER, inline(10)), integer())
            .attribute("is-checkin-restricted", TICKET_TYPE.IS_CHECKIN_RESTRICTED, bool().readOnly())
            .attribute("auto-checkin-enabled", TICKET_TYPE.AUTO_CHECKIN_ENABLED, bool().readOnly())
            .attribute("form-id", TICKET_TYPE.FORM_ID, string().readOnly())
            .attribute("badge-id", TICKET_TYPE.BADGE_ID, string().readOnly())
            .attribute("deleted-at", TICKET_TYPE.DELETED_AT, datetime().readOnly())
            .toOne("event", TICKET_TYPE.EVENT_ID, "event")
            .link("ticket-tags", "/tickets/{id}/ticket-tags")
            .link("discount-codes", "/tickets/{id}/discount-codes")
            .link("access-codes", "/tickets/{id}/access-codes")
            .toMany("attendees", ATTENDEE.TICKET_TYPE_ID, "attendee")
            .declared();

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    /** Those of the events that exist for the caller, if they are for everybody or the caller organises the event. */
    private static Condition rows(Attempt<OpenEventCaller> attempt) {
        Condition organised = DSL.exists(DSL.selectOne()
                .from(EVENT)
                .where(EVENT.ID.eq(TICKET_TYPE.EVENT_ID))
                .and(EventAccess.organisedBy(attempt.caller().caller())));
        return EventVisibility.rowsOf(TICKET_TYPE.EVENT_ID, attempt)
                .and(TicketTypes.offeredPublicly().or(organised));
    }
}
