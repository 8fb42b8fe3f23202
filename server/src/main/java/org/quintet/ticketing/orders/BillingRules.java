package org.quintet.ticketing.orders;

import static org.quintet.schema.Tables.TICKET_ORDER;

import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.EventRecord;
import org.quintet.schema.tables.records.TicketOrderRecord;

/** Whom the bill of an order must be made out to (Open Event's facts, A10). */
final class BillingRules {

    private static final List<Field<String>> NEEDED = List.of(
            TICKET_ORDER.BILLING_COMPANY,
            TICKET_ORDER.BILLING_ADDRESS,
            TICKET_ORDER.BILLING_CITY,
            TICKET_ORDER.BILLING_ZIP_CODE,
            TICKET_ORDER.BILLING_COUNTRY);

    private BillingRules() {}

    /**
     * Checks an order that costs something, as it is going to be.
     *
     * @throws Failure.Invalid if the event wants to know whom the bill is for and that is not said, or not in full
     */
    static void check(TicketOrderRecord order, EventRecord event) {
        if (order.getAmount().signum() == 0) {
            return;
        }
        if (event.getIsBillingInfoMandatory() && !order.getIsBillingEnabled()) {
            throw refused("Billing information is mandatory for this order");
        }
        boolean complete = NEEDED.stream()
                .allMatch(column -> Optional.ofNullable(order.get(column))
                        .filter(text -> !text.isBlank())
                        .isPresent());
        if (order.getIsBillingEnabled() && !complete) {
            throw refused("Billing information incomplete");
        }
    }

    private static Failure.Invalid refused(String reason) {
        return new Failure.Invalid(TICKET_ORDER.IS_BILLING_ENABLED.getName(), reason);
    }
}
