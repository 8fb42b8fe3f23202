package org.quintet.api.openevent.tickets;

import static org.quintet.jsonapi.AttributeRules.number;
import static org.quintet.jsonapi.AttributeRules.oneOf;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.TICKET_FEE;

import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code ticket-fee}: what the installation takes of each sale (document, group Ticket Fees; facts, A3). */
@Component
class TicketFeeResource implements OpenEventResource {

    private static final String[] CURRENCIES = {
        "AUD", "BRL", "CAD", "CHF", "CZK", "DKK", "EUR", "GBP", "HKD", "HUF", "ILS", "INR", "JPY", "MXN", "MYR", "NOK",
        "NZD", "PHP", "PLN", "RUB", "SEK", "SGD", "THB", "TWD", "USD"
    };
    private static final long HIGHEST = 99_999_999_999L;

    private final ResourceType<OpenEventCaller> type = ResourceType.<OpenEventCaller>named("ticket-fee")
            .stored(TICKET_FEE, TICKET_FEE.ID)
            .numericIds()
            .list(Permissions.admin())
            .create(Permissions.admin())
            .get(Permissions.admin())
            .update(Permissions.admin())
            .delete(Permissions.admin())
            .attribute("currency", TICKET_FEE.CURRENCY, oneOf(CURRENCIES).nullable())
            .attribute("country", TICKET_FEE.COUNTRY, string().nullable())
            .attribute(
                    "service-fee", TICKET_FEE.SERVICE_FEE, number().nullable().between(0, HIGHEST))
            .attribute(
                    "maximum-fee", TICKET_FEE.MAXIMUM_FEE, number().nullable().between(0, HIGHEST))
            .declared();

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }
}
