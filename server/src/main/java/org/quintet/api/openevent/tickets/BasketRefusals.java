package org.quintet.api.openevent.tickets;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiError;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.platform.failures.Failure;
import org.quintet.ticketing.sale.Basket;

/** Says in Open Event's words why a basket has no price, or may not be ordered (facts, A7, A8 and F). */
public final class BasketRefusals {

    /** Where errors lie that the core puts down to these. */
    private static final Map<String, ErrorSource> SOURCES = Map.of(
            "price", ErrorSource.pointer("tickets/price"),
            "quantity", ErrorSource.pointer("tickets/quantity"),
            "access_code", new ErrorSource.Members(Map.of("source", "access_code")));

    private BasketRefusals() {}

    /** Does {@code work} with {@code basket}. */
    public static <T> T translated(Basket basket, Supplier<T> work) {
        try {
            return work.get();
        } catch (Failure.NotFound missing) {
            if (!missing.what().equals("ticket type")) {
                throw missing;
            }
            throw JsonApiException.notFound(
                    ErrorSource.pointer("tickets"), "Tickets not found for IDs: " + ids(basket));
        } catch (Failure.Invalid invalid) {
            throw new JsonApiException(invalid.problems().stream()
                    .map(problem ->
                            JsonApiError.of(422, "Unprocessable Entity", source(problem.field()), problem.reason()))
                    .toList());
        }
    }

    private static ErrorSource source(String field) {
        return SOURCES.getOrDefault(field, ErrorSource.pointer(field));
    }

    private static List<Long> ids(Basket basket) {
        return basket.lines().stream().map(Basket.Line::ticketTypeId).sorted().toList();
    }
}
