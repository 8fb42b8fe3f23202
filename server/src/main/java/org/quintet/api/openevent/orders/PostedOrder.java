package org.quintet.api.openevent.orders;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.ticketing.orders.OrderChanges;

/**
 * What a new order's document says of it as a whole (facts, A9).
 *
 * @param amount what is to be paid; missing where it costs nothing, or nobody says
 * @param rest what else is said, and the state that it is to go to
 */
record PostedOrder(long eventId, Optional<BigDecimal> amount, OrderChanges rest) {

    private static final String MODE = "payment-mode";
    private static final String FREE = "free";

    /** Reads it: an order of which nobody says how it is paid is free. */
    static PostedOrder of(Changes sent, Function<Changes, OrderChanges> translate) {
        Changes changes = sent.text(MODE).isPresent() ? sent : sent.withAttribute(MODE, FREE);
        long event = changes.relatedId("event").orElseThrow(() -> missing("event"));
        Optional<BigDecimal> amount = changes.value("amount", BigDecimal.class);
        if (amount.isEmpty() && changes.text(MODE).filter(FREE::equals).isEmpty()) {
            throw JsonApiException.conflict(
                    ErrorSource.pointer("/data/attributes/amount"), "Amount is required for orders that are not free");
        }
        return new PostedOrder(
                event, amount, translate.apply(changes.without("amount").without("cancel-note")));
    }

    /** 422 of a relationship that must be sent. */
    static JsonApiException missing(String relationship) {
        return JsonApiException.unprocessable(
                ErrorSource.pointer("/data/relationships/" + relationship),
                "A valid relationship with " + relationship + " resource is required");
    }
}
