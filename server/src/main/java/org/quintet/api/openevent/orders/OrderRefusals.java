package org.quintet.api.openevent.orders;

import static org.quintet.schema.Tables.TICKET;
import static org.quintet.schema.Tables.TICKET_ORDER;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.quintet.forms.FormAnswers;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiError;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.platform.failures.Failure;
import org.quintet.ticketing.orders.ReserveOrder;
import org.quintet.ticketing.sale.Basket;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Says in Open Event's words, and at its places, why something was refused of an order or an attendee (facts, part F). */
public final class OrderRefusals {

    private static final JsonMapper JSON = new JsonMapper();

    /** What columns are called in refusals, if not as they are. */
    private static final Map<String, String> NAMES = Map.of(
            TICKET_ORDER.STATE.getName(), "status",
            TICKET_ORDER.NOTES.getName(), "order_notes",
            TICKET_ORDER.BILLING_COMPANY.getName(), "company",
            TICKET_ORDER.BILLING_ADDRESS.getName(), "address",
            TICKET_ORDER.BILLING_CITY.getName(), "city",
            TICKET_ORDER.BILLING_STATE.getName(), "state",
            TICKET_ORDER.BILLING_ZIP_CODE.getName(), "zipcode",
            TICKET_ORDER.BILLING_COUNTRY.getName(), "country",
            TICKET_ORDER.BILLING_TAX_INFO.getName(), "tax_business_info");

    private static final Map<String, String> POINTERS = Map.of(
            TICKET_ORDER.IS_BILLING_ENABLED.getName(),
            "/data/attributes/is_billing_enabled",
            TICKET_ORDER.PAYMENT_MODE.getName(),
            "/data/attributes/payment-mode",
            TICKET_ORDER.AMOUNT.getName(),
            "/data/attributes/amount",
            TICKET.ID.getName(),
            "/data/id",
            "on_site_tickets",
            "data/attributes/on_site_tickets",
            "discount_code_id",
            "discount_code_id",
            "discount_sold_out",
            "discount_sold_out",
            "price",
            "tickets/price",
            "quantity",
            "tickets/quantity");

    /** Attributes of attendees, by the names that refusals have. */
    private static final Set<String> AT_THE_DOOR =
            Set.of("checkin_times", "checkout_times", "register_times", "device_name_checkin", "tag_id");

    private OrderRefusals() {}

    /** Does it, and says why if it cannot be done. */
    public static <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (Failure.Invalid invalid) {
            throw refusal(invalid);
        } catch (Failure.NotAllowed refused) {
            throw refusal(refused);
        }
    }

    private static JsonApiException refusal(Failure.Invalid invalid) {
        if (invalid.rule().filter(FormAnswers.WRONG_KIND::equals).isPresent()) {
            return JsonApiException.unprocessable(wrongAnswers(invalid), "Schema Validation Error");
        }
        String field = invalid.problems().getFirst().field();
        return JsonApiException.unprocessable(source(field), invalid.message());
    }

    private static ErrorSource source(String field) {
        if (field.equals(FormAnswers.WHOLE)) {
            return ErrorSource.pointer("/data/attributes");
        }
        if (field.equals(FormAnswers.COMPLEX)) {
            return ErrorSource.pointer("/data/attributes/complex_field_values");
        }
        if (field.startsWith(FormAnswers.COMPLEX + "/")) {
            return ErrorSource.pointer("/data/" + field.replace(FormAnswers.COMPLEX, "complex-field-values"));
        }
        if (AT_THE_DOOR.contains(field)) {
            return ErrorSource.pointer("/data/attributes/" + field);
        }
        if (field.equals("access_code")) {
            return new ErrorSource.Members(Map.of("source", field));
        }
        return ErrorSource.pointer(POINTERS.getOrDefault(field, field));
    }

    /** {@code {"errors": {"secondary_email": ["Not a valid email address."]}}}. */
    private static ErrorSource wrongAnswers(Failure.Invalid invalid) {
        ObjectNode errors = JSON.createObjectNode();
        invalid.problems()
                .forEach(problem -> errors.withArrayProperty(problem.field()).add(problem.reason()));
        return new ErrorSource.Json(JSON.createObjectNode().set("errors", errors));
    }

    private static JsonApiException refusal(Failure.NotAllowed refused) {
        if (refused.field().filter(ReserveOrder.BUYER::equals).isPresent()) {
            return JsonApiException.forbidden(
                    new ErrorSource.Members(Map.of("pointer", "/data/relationships/user", "code", "unverified-user")),
                    refused.message());
        }
        return refused.field()
                .map(column -> NAMES.getOrDefault(column, column))
                .map(name -> JsonApiException.forbidden(
                        ErrorSource.pointer("data/" + name),
                        refused.message()
                                .replace(refused.field().orElseThrow() + " of an order", name + " of an order")))
                .orElseGet(() -> JsonApiException.forbidden(
                        new ErrorSource.Json(JsonNodeFactory.instance.nullNode()), refused.message()));
    }

    /** 404 of tickets that are not there, or not for this caller. */
    static JsonApiException ticketsNotFound(Basket basket) {
        List<Long> ids =
                basket.lines().stream().map(Basket.Line::ticketTypeId).sorted().toList();
        return JsonApiException.notFound(ErrorSource.pointer("tickets"), "Tickets not found for IDs: " + ids);
    }

    /** 409 of the ticket that is sold out. */
    static JsonApiException soldOut(long ticketId, String name) {
        return new JsonApiException(JsonApiError.of(
                409,
                "Conflict",
                new ErrorSource.Json(JSON.createObjectNode().put("id", ticketId)),
                "Ticket \"" + name + "\" already sold out"));
    }
}
