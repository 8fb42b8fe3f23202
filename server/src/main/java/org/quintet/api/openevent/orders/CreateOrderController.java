package org.quintet.api.openevent.orders;

import static org.quintet.schema.Tables.TICKET_TYPE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.identity.Caller;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApi;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.ServletExchange;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.quintet.ticketing.orders.ReserveOrder;
import org.quintet.ticketing.sale.Basket;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Begins orders (document, group Orders, "Create Order"): plain JSON comes in, and a JSON:API document goes out. */
@RestController("openEventCreateOrderController")
class CreateOrderController {

    private final JsonApi<OpenEventCaller> openEvent;
    private final ReserveOrder reserveOrder;
    private final DSLContext sql;

    CreateOrderController(JsonApi<OpenEventCaller> openEvent, ReserveOrder reserveOrder, DSLContext sql) {
        this.openEvent = openEvent;
        this.reserveOrder = reserveOrder;
        this.sql = sql;
    }

    @PostMapping("/v1/orders/create-order")
    @Permits(Who.SIGNED_IN)
    @Nullable
    ResponseEntity<Map<String, Object>> create(
            Caller caller, JsonBody json, HttpServletRequest request, HttpServletResponse response) throws IOException {
        BasketBody body = BasketBody.read(json.object(), Optional.empty());
        if (!body.errors().isEmpty()) {
            return ResponseEntity.unprocessableContent().body(body.errors());
        }
        Basket basket = body.basket();
        if (basket.lines().isEmpty()) {
            throw JsonApiException.unprocessable(
                    new ErrorSource.Members(Map.of("source", "tickets")), "Tickets missing in Order request");
        }
        TicketOrderRecord order = reserve(caller, basket, body);
        openEvent.show(
                new ServletExchange(request, response),
                "order",
                order.getId().toString(),
                MediaType.APPLICATION_JSON_VALUE);
        return null;
    }

    private TicketOrderRecord reserve(Caller caller, Basket basket, BasketBody body) {
        try {
            return OrderRefusals.translated(() -> reserveOrder.execute(caller, basket, body.amount()));
        } catch (Failure.NotFound _) {
            throw OrderRefusals.ticketsNotFound(basket);
        } catch (Failure.SoldOut soldOut) {
            long type = soldOut.id().orElse(basket.lines().getFirst().ticketTypeId());
            throw OrderRefusals.soldOut(type, nameOf(type));
        }
    }

    private String nameOf(long ticketType) {
        return sql.select(TICKET_TYPE.NAME)
                .from(TICKET_TYPE)
                .where(TICKET_TYPE.ID.eq(ticketType))
                .fetchOptional(TICKET_TYPE.NAME)
                .orElse("");
    }
}
