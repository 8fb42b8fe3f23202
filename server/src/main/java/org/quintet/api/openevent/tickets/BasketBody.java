package org.quintet.api.openevent.tickets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.quintet.ticketing.sale.Basket;
import org.quintet.ticketing.sale.PriceQuotes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the body that asks for an amount or an order: plain JSON, whose members may be spelt with dashes or underscores and
 * whose numbers may be strings (facts, A7). Not thread-safe.
 */
public final class BasketBody {

    private static final String TICKETS = "tickets";
    private static final String REQUIRED = "Missing data for required field.";
    private static final String NO_INTEGER = "Not a valid integer.";
    private static final int LONGEST_NUMBER = 30;

    private final ObjectNode body;
    private final Map<String, List<String>> problems = new LinkedHashMap<>();

    private BasketBody(ObjectNode body) {
        this.body = body;
    }

    /**
     * The basket in {@code body}. Of a ticket that is named twice the last counts.
     *
     * @throws UnreadableBasket if a member is missing or of another kind
     */
    public static Basket read(ObjectNode body) {
        return new BasketBody(body).basket();
    }

    private Basket basket() {
        List<Basket.Line> lines = lines();
        Optional<Long> discountCode = code("discount-code");
        Optional<Long> accessCode = code("access-code");
        boolean verify =
                member("discount-verify").flatMap(value -> value.asBooleanOpt()).orElse(false);
        if (!problems.isEmpty()) {
            throw new UnreadableBasket(problems);
        }
        return new Basket(lines, discountCode, accessCode, verify);
    }

    private Optional<JsonNode> member(String dashed) {
        JsonNode value = body.has(dashed) ? body.path(dashed) : body.path(dashed.replace('-', '_'));
        return value.isMissingNode() ? Optional.empty() : Optional.of(value);
    }

    /** What is there must be an id: an empty string or null is a mistake of the client's. */
    private Optional<Long> code(String name) {
        return member(name).flatMap(value -> {
            OptionalLong id = integer(value);
            if (id.isEmpty()) {
                complain(name, NO_INTEGER);
            }
            return id.stream().boxed().findFirst();
        });
    }

    private List<Basket.Line> lines() {
        JsonNode tickets = body.path(TICKETS);
        if (!tickets.isArray()) {
            complain(TICKETS, tickets.isMissingNode() ? REQUIRED : "Not a valid list.");
            return List.of();
        }
        if (tickets.size() > PriceQuotes.MOST_LINES) {
            complain(TICKETS, "Longer than maximum length " + PriceQuotes.MOST_LINES + ".");
            return List.of();
        }
        Map<Long, Basket.Line> lines = new LinkedHashMap<>();
        tickets.forEach(ticket -> line(ticket).ifPresent(line -> lines.put(line.ticketTypeId(), line)));
        return List.copyOf(lines.values());
    }

    private Optional<Basket.Line> line(JsonNode ticket) {
        OptionalLong id = integer(ticket.path("id"));
        if (id.isEmpty()) {
            complain("tickets.id", ticket.has("id") ? NO_INTEGER : REQUIRED);
            return Optional.empty();
        }
        return Optional.of(
                new Basket.Line(id.getAsLong(), quantity(ticket.path("quantity")), price(ticket.path("price"))));
    }

    private int quantity(JsonNode sent) {
        if (sent.isMissingNode() || sent.isNull()) {
            return 1;
        }
        OptionalLong quantity = integer(sent);
        if (quantity.isEmpty() || quantity.getAsLong() < 0 || quantity.getAsLong() > Integer.MAX_VALUE) {
            complain("tickets.quantity", quantity.isEmpty() ? NO_INTEGER : "Must be at least 0.");
            return 0;
        }
        return (int) quantity.getAsLong();
    }

    private Optional<BigDecimal> price(JsonNode sent) {
        if (sent.isMissingNode() || sent.isNull()) {
            return Optional.empty();
        }
        Optional<BigDecimal> price = decimal(sent);
        if (price.isEmpty()) {
            complain("tickets.price", "Not a valid number.");
        }
        return price;
    }

    private static OptionalLong integer(JsonNode sent) {
        return decimal(sent).stream()
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .filter(number -> number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0)
                .mapToLong(BigDecimal::longValueExact)
                .findFirst();
    }

    /** Digits as people write them: no power of ten makes a number of a million digits out of three characters. */
    private static Optional<BigDecimal> decimal(JsonNode sent) {
        String text = sent.isNumber() || sent.isString() ? sent.asString().strip() : "";
        return text.length() <= LONGEST_NUMBER && text.matches("-?\\d+(\\.\\d+)?")
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    private void complain(String member, String complaint) {
        problems.computeIfAbsent(member, _ -> new ArrayList<>()).add(complaint);
    }
}
