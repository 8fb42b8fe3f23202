package org.quintet.api.openevent.orders;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quintet.identity.Caller;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.ticketing.pricing.OrderAmount;
import org.quintet.ticketing.pricing.Pricing;
import org.quintet.ticketing.sale.Basket;
import org.quintet.ticketing.sale.PriceQuotes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** What tickets would cost, as plain JSON (document, Calculate Order Amount; facts, A7). */
@RestController
class AmountController {

    private static final OrderAmount NOTHING =
            Pricing.of(Currency.getInstance("USD"), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    private static final int USUAL_QUANTITY = 1;

    private final PriceQuotes quotes;

    AmountController(PriceQuotes quotes) {
        this.quotes = quotes;
    }

    @PostMapping("/v1/orders/calculate-amount")
    @Permits(Who.ANYONE)
    ResponseEntity<Object> calculate(JsonBody json, Caller caller) {
        ObjectNode object = json.object();
        BasketBody body = BasketBody.read(object, Optional.of(USUAL_QUANTITY));
        if (!body.errors().isEmpty()) {
            return answer(HttpStatus.UNPROCESSABLE_CONTENT, body.errors());
        }
        if (!object.hasNonNull("tickets")) {
            return answer(
                    HttpStatus.UNPROCESSABLE_CONTENT, Map.of("tickets", List.of("Missing data for required field.")));
        }
        Basket basket = body.basket();
        return answer(HttpStatus.OK, AmountView.of(basket.lines().isEmpty() ? NOTHING : amount(caller, basket)));
    }

    private OrderAmount amount(Caller caller, Basket basket) {
        try {
            return OrderRefusals.translated(() -> quotes.of(caller, basket).amount());
        } catch (Failure.NotFound _) {
            throw OrderRefusals.ticketsNotFound(basket);
        }
    }

    private static ResponseEntity<Object> answer(HttpStatus status, Object body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
