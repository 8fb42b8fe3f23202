package org.quintet.api.nexudus.tickets;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quintet.api.nexudus.catalogue.LocationEvents;
import org.quintet.api.nexudus.content.SentValues;
import org.quintet.api.nexudus.tenancy.LocationOfRequest;
import org.quintet.identity.User;
import org.quintet.payments.Amounts;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.quintet.ticketing.orders.OrderState;
import org.quintet.waitinglist.TakeOffer;
import org.quintet.waitinglist.WaitForPlace;
import org.quintet.waitinglist.Waiting;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Waiting for a place at an event that is sold out (Join waiting list), and taking it when it is offered. */
@RestController
@RequestMapping("/api/public/events")
class WaitingListController {

    private static final int NAME = 500;
    private static final int EMAIL = 320;
    private static final int TOKEN = 200;

    private static final Map<String, String> NAMES = Map.of("name", "FullName", "email", "Email");

    private final LocationOfRequest locations;
    private final LocationEvents events;
    private final WaitForPlace waitForPlace;
    private final TakeOffer takeOffer;

    WaitingListController(
            LocationOfRequest locations, LocationEvents events, WaitForPlace waitForPlace, TakeOffer takeOffer) {
        this.locations = locations;
        this.events = events;
        this.waitForPlace = waitForPlace;
        this.takeOffer = takeOffer;
    }

    @PostMapping("/{id}/joinWaitingList")
    @Permits(Who.SIGNED_IN)
    void join(@PathVariable long id, User customer, JsonBody body, HttpServletRequest request) {
        if (!events.isShown(locations.of(request).id(), id)) {
            throw new Failure.NotFound("event");
        }
        ObjectNode sent = body.objectOrEmpty();
        SentValues.remember(request, sent, NAMES);
        Problems problems = new Problems();
        JsonFields fields = new JsonFields(sent, problems);
        List.copyOf(fields.names()).stream()
                .filter(name -> !NAMES.containsValue(name))
                .forEach(name -> fields.reject(name, "is no property of the waiting list"));
        String name =
                fields.string("FullName", NAME).filter(text -> !text.isBlank()).orElseGet(customer::nameOrEmail);
        String email =
                fields.string("Email", EMAIL).filter(text -> !text.isBlank()).orElseGet(customer::email);
        problems.throwIfAny();
        waitForPlace.execute(id, new Waiting(Optional.of(customer.id()), name, email));
    }

    /** Ours: what the link in the mail does, for clients with pages of their own. Whoever has the token may. */
    @PostMapping("/takeOffer")
    @Permits(Who.ANYONE)
    Map<String, @Nullable Object> take(JsonBody body) {
        Problems problems = new Problems();
        Optional<String> token = new JsonFields(body.object(), problems).requiredString("Token", TOKEN);
        problems.throwIfAny();
        TicketOrderRecord order = takeOffer.execute(token.orElseThrow());
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("OrderUniqueId", order.getUuid());
        answer.put("Amount", Amounts.shown(order.getAmount()));
        answer.put("CurrencyCode", order.getCurrency());
        answer.put("Paid", OrderState.of(order.getState()) == OrderState.COMPLETED);
        return answer;
    }
}
