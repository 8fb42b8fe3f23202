package org.quintet.api.openevent.orders;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.platform.failures.Failure;
import org.quintet.ticketing.orders.OrderChanges;
import org.quintet.ticketing.orders.SellOnSite;
import org.quintet.ticketing.sale.Basket;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Orders that an event's organisers make at the door (document, group Orders, "Create Order with on site Attendees"). */
@Component
class OnSiteOrders {

    static final String TICKETS = "on-site-tickets";

    private final SellOnSite sellOnSite;

    OnSiteOrders(SellOnSite sellOnSite) {
        this.sellOnSite = sellOnSite;
    }

    /** Creates one and answers its id. */
    String create(Attempt<OpenEventCaller> attempt, Changes sent, Function<Changes, OrderChanges> translate) {
        PostedOrder order = PostedOrder.of(sent, translate);
        Basket basket = basket(sent);
        return OrderRefusals.translated(
                () -> sell(attempt, order.eventId(), basket, order.amount().orElse(BigDecimal.ZERO), order.rest()));
    }

    private String sell(
            Attempt<OpenEventCaller> attempt, long event, Basket basket, BigDecimal amount, OrderChanges rest) {
        try {
            return sellOnSite
                    .execute(attempt.caller().caller(), event, basket, amount, rest)
                    .getId()
                    .toString();
        } catch (Failure.SoldOut soldOut) {
            throw JsonApiException.conflict(ErrorSource.pointer("/data/attributes/" + TICKETS), soldOut.message());
        }
    }

    private static Basket basket(Changes changes) {
        Map<Long, Basket.Line> lines = new LinkedHashMap<>();
        changes.value(TICKETS, JsonNode.class)
                .filter(ArrayNode.class::isInstance)
                .ifPresent(all -> all.forEach(one -> {
                    Basket.Line line = line(one).orElseThrow(() -> refusal("Each needs an id and a quantity"));
                    lines.merge(line.ticketTypeId(), line, OnSiteOrders::together);
                }));
        if (lines.isEmpty()) {
            throw refusal("on_site_tickets info missing");
        }
        List<Basket.Line> all = new ArrayList<>(lines.values());
        return new Basket(all, Optional.empty(), Optional.empty(), false);
    }

    /** A resource within the resource: {@code {data: {type, attributes: {id, quantity}}}}, or its attributes alone. */
    private static Optional<Basket.Line> line(JsonNode one) {
        JsonNode attributes = one.at("/data/attributes");
        if (!((attributes.isMissingNode() ? one : attributes) instanceof ObjectNode line)) {
            return Optional.empty();
        }
        ObjectNode wrapped = line.objectNode();
        wrapped.putArray("tickets").add(line);
        BasketBody body = BasketBody.read(wrapped, Optional.empty());
        return body.basket().lines().stream()
                .filter(it -> it.quantity() > 0 && it.quantity() <= 1000)
                .findFirst();
    }

    private static Basket.Line together(Basket.Line one, Basket.Line other) {
        return new Basket.Line(one.ticketTypeId(), one.quantity() + other.quantity(), one.price());
    }

    private static JsonApiException refusal(String reason) {
        return JsonApiException.unprocessable(ErrorSource.pointer("data/attributes/on_site_tickets"), reason);
    }
}
