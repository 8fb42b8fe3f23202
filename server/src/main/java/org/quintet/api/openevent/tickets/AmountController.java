package org.quintet.api.openevent.tickets;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.quintet.identity.Caller;
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

/** What tickets would cost, as plain JSON (document, Calculate Order Amount; facts, A7). */
@RestController
class AmountController {

    private static final OrderAmount NOTHING =
            Pricing.of(Currency.getInstance("USD"), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    private final PriceQuotes quotes;

    AmountController(PriceQuotes quotes) {
        this.quotes = quotes;
    }

    @PostMapping("/v1/orders/calculate-amount")
    @Permits(Who.ANYONE)
    ResponseEntity<Object> calculate(JsonBody body, Caller caller) {
        Basket basket;
        try {
            basket = BasketBody.read(body.object());
        } catch (UnreadableBasket unreadable) {
            return json(HttpStatus.UNPROCESSABLE_CONTENT, unreadable.body());
        }
        if (basket.lines().isEmpty()) {
            return json(HttpStatus.OK, AmountView.of(NOTHING));
        }
        OrderAmount amount = BasketRefusals.translated(
                basket, () -> quotes.of(caller, basket).amount());
        return json(HttpStatus.OK, AmountView.of(amount));
    }

    private static ResponseEntity<Object> json(HttpStatus status, Object body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
