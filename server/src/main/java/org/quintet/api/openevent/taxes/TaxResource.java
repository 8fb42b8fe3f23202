package org.quintet.api.openevent.taxes;

import static org.jooq.impl.DSL.selectOne;
import static org.quintet.jsonapi.AttributeRules.bool;
import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.number;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.jsonapi.AttributeRules.stringOrNumber;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.TAX;

import java.math.BigDecimal;
import java.util.Map;
import org.jooq.DSLContext;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.events.EventSatellites;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiError;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/**
 * Type {@code tax}: what is added to an event's prices, and who pays it to whom (document, group Tax). Everybody reads the
 * name and the rate, the event's organisers the rest. The document has two spellings of its path; both are served.
 */
@Component
class TaxResource implements OpenEventResource {

    /** What counts when nothing or null is sent. */
    private static final Map<String, Object> DEFAULTS = Map.of(
            "name",
            "",
            "rate",
            BigDecimal.ZERO,
            "tax-id",
            "",
            "is-tax-included-in-price",
            false,
            "should-send-invoice",
            false,
            "is-invoice-sent",
            false);

    private final DSLContext sql;
    private final ResourceType<OpenEventCaller> type;

    TaxResource(EventSatellites satellites, DSLContext sql) {
        this.sql = sql;
        TaxViews views = new TaxViews(satellites);
        this.type = satellites
                .declareAt("/taxes", "tax", TAX, TAX.ID, TAX.EVENT_ID, EventAuthority.COORGANIZER)
                .alsoAt("/tax")
                .softDeletedBy(TAX.DELETED_AT)
                .views(views)
                .list(Permissions.anyone())
                .beforeCreate((attempt, changes) -> create(satellites.inOwnEvent(attempt, changes)))
                .beforeUpdate((attempt, changes) -> withDefaults(satellites.inOwnEvent(attempt, changes)))
                .attribute("name", TAX.NAME, string().nullable())
                .attribute("rate", TAX.RATE, number().nullable().between(0, 100))
                .attribute("is-tax-included-in-price", TAX.IS_TAX_INCLUDED_IN_PRICE, bool().nullable())
                .attribute("country", TAX.COUNTRY, string().nullable().in(TaxViews.FULL))
                .attribute("tax-id", TAX.TAX_ID, stringOrNumber().nullable().in(TaxViews.FULL))
                .attribute(
                        "should-send-invoice",
                        TAX.SHOULD_SEND_INVOICE,
                        bool().nullable().in(TaxViews.FULL))
                .attribute(
                        "is-invoice-sent",
                        TAX.IS_INVOICE_SENT,
                        bool().nullable().in(TaxViews.FULL))
                .attribute(
                        "registered-company",
                        TAX.REGISTERED_COMPANY,
                        string().nullable().in(TaxViews.FULL))
                .attribute("contact-name", TAX.CONTACT_NAME, string().nullable().in(TaxViews.FULL))
                .attribute("phone", TAX.PHONE, stringOrNumber().nullable().in(TaxViews.FULL))
                .attribute("email", TAX.EMAIL, string().nullable().in(TaxViews.FULL))
                .attribute("address", TAX.ADDRESS, string().nullable().in(TaxViews.FULL))
                .attribute("city", TAX.CITY, string().nullable().in(TaxViews.FULL))
                .attribute("state", TAX.STATE, string().nullable().in(TaxViews.FULL))
                // a number in some examples and a text in others: both are taken, a text is shown
                .attribute("zip", TAX.ZIP, stringOrNumber().nullable().in(TaxViews.FULL))
                .attribute(
                        "invoice-footer",
                        TAX.INVOICE_FOOTER,
                        string().nullable().in(TaxViews.FULL))
                .attribute("deleted-at", TAX.DELETED_AT, datetime().nullable())
                .toOne(
                        "event",
                        TAX.EVENT_ID,
                        "event",
                        it -> it.required().relatedAt("/tax/{id}/event").alsoAt("/taxes/{id}/event"))
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private Changes create(Changes changes) {
        requireEnabled(changes);
        requireFirst(changes);
        return withDefaults(changes);
    }

    private void requireEnabled(Changes changes) {
        if (sql.fetchExists(selectOne()
                .from(EVENT)
                .where(EventSatellites.isEventOf(changes))
                .andNot(EVENT.IS_TAX_ENABLED))) {
            throw new JsonApiException(JsonApiError.of(
                    405, "Method Not Allowed", ErrorSource.parameter("event_id"), "Tax is disabled for this Event"));
        }
    }

    private void requireFirst(Changes changes) {
        if (sql.fetchExists(selectOne()
                .from(TAX)
                .where(TAX.EVENT_ID.eq(changes.relatedId("event").orElse(0L)))
                .and(TAX.DELETED_AT.isNull()))) {
            throw JsonApiException.conflict(
                    ErrorSource.pointer("/data/relationships/event"), "Tax already exists for this event");
        }
    }

    /** Null means the default: the columns know no other way to say nothing. */
    private static Changes withDefaults(Changes changes) {
        Changes complete = changes;
        for (Map.Entry<String, Object> initial : DEFAULTS.entrySet()) {
            if (changes.has(initial.getKey())
                    && changes.value(initial.getKey(), Object.class).isEmpty()) {
                complete = complete.withAttribute(initial.getKey(), initial.getValue());
            }
        }
        return complete;
    }
}
