package org.quintet.api.openevent.orders;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.quintet.ticketing.sale.Basket;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody wants to order, as plain JSON: {@code {tickets: [{id, quantity, price?}], discount-code?, access-code?,
 * amount?, discount-verify?}} (facts, A7 and A8). Names have dashes or underscores; numbers may be texts. Of several lines
 * for one ticket the last counts. What else a line says, as how many of its tickets are to be cheaper, is not listened to.
 */
public final class BasketBody {

    private static final int LONGEST_NUMBER = 40;
    private static final String NO_INTEGER = "Not a valid integer.";
    private static final String NO_NUMBER = "Not a valid number.";
    private static final String MISSING = "Missing data for required field.";

    private final Map<String, Object> errors = new TreeMap<>();
    private final Map<Long, Basket.Line> lines = new LinkedHashMap<>();
    private final Optional<Long> discountCode;
    private final Optional<Long> accessCode;
    private final Optional<BigDecimal> amount;
    private final boolean verified;

    private BasketBody(ObjectNode body, Optional<Integer> usualQuantity) {
        JsonNode tickets = body.path("tickets");
        if (!tickets.isMissingNode() && !tickets.isNull()) {
            lines(tickets, usualQuantity);
        }
        this.discountCode = code(body, "discount-code");
        this.accessCode = code(body, "access-code");
        this.amount = number(body, "amount", errors);
        JsonNode verify = member(body, "discount-verify").orElse(body.path("discount-verify"));
        this.verified = verify.asString("").equalsIgnoreCase("true");
    }

    /**
     * Reads it, whatever is wrong with it.
     *
     * @param usualQuantity what counts where no quantity is said; empty: it must be said
     */
    public static BasketBody read(ObjectNode body, Optional<Integer> usualQuantity) {
        return new BasketBody(body, usualQuantity);
    }

    /** What is wrong with which field, as the reference says it; nothing if all can be read. */
    public Map<String, Object> errors() {
        return errors;
    }

    /** What is wanted. */
    public Basket basket() {
        return new Basket(new ArrayList<>(lines.values()), discountCode, accessCode, verified);
    }

    /** What is to be paid instead of what the tickets cost. */
    public Optional<BigDecimal> amount() {
        return amount;
    }

    private void lines(JsonNode tickets, Optional<Integer> usualQuantity) {
        if (!tickets.isArray()) {
            errors.put("tickets", List.of("Invalid type."));
            return;
        }
        Map<String, Object> wrong = new TreeMap<>();
        for (int i = 0; i < tickets.size(); i++) {
            Map<String, Object> problems = new TreeMap<>();
            line(tickets.get(i), usualQuantity, problems).ifPresent(line -> {
                lines.remove(line.ticketTypeId());
                lines.put(line.ticketTypeId(), line);
            });
            if (!problems.isEmpty()) {
                wrong.put(Integer.toString(i), problems);
            }
        }
        if (!wrong.isEmpty()) {
            errors.put("tickets", wrong);
        }
    }

    private static Optional<Basket.Line> line(
            JsonNode node, Optional<Integer> usualQuantity, Map<String, Object> problems) {
        if (!(node instanceof ObjectNode line)) {
            problems.put("_schema", List.of("Invalid input type."));
            return Optional.empty();
        }
        Optional<Long> id = integer(line, "id", Optional.empty(), problems);
        Optional<Long> quantity = integer(line, "quantity", usualQuantity.map(Integer::longValue), problems);
        Optional<BigDecimal> price = number(line, "price", problems);
        if (quantity.filter(it -> it < 0 || it > Integer.MAX_VALUE).isPresent()) {
            problems.put("quantity", List.of("Must be greater than 0."));
        }
        return problems.isEmpty()
                ? Optional.of(
                        new Basket.Line(id.orElseThrow(), quantity.orElseThrow().intValue(), price))
                : Optional.empty();
    }

    /** A code may be left out, but then not be there at all. */
    private Optional<Long> code(ObjectNode body, String name) {
        return member(body, name).flatMap(node -> {
            Optional<Long> id = whole(node);
            if (id.isEmpty()) {
                errors.put(name, List.of(NO_INTEGER));
            }
            return id;
        });
    }

    private static Optional<Long> integer(
            ObjectNode object, String name, Optional<Long> usual, Map<String, Object> problems) {
        JsonNode node = object.path(name);
        if (node.isMissingNode() || node.isNull()) {
            if (usual.isEmpty()) {
                problems.put(name, List.of(MISSING));
            }
            return usual;
        }
        Optional<Long> number = whole(node);
        if (number.isEmpty()) {
            problems.put(name, List.of(NO_INTEGER));
        }
        return number;
    }

    private static Optional<Long> whole(JsonNode node) {
        return decimal(node)
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .filter(number -> number.precision() - number.scale() <= 18)
                .map(BigDecimal::longValueExact);
    }

    private static Optional<BigDecimal> number(ObjectNode object, String name, Map<String, Object> problems) {
        JsonNode node = object.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = decimal(node);
        if (number.isEmpty()) {
            problems.put(name, List.of(NO_NUMBER));
        }
        return number;
    }

    /** A number of a size that money and counts can have, also as a text. */
    private static Optional<BigDecimal> decimal(JsonNode node) {
        String text = node.isNumber() || node.isString() ? node.asString().strip() : "";
        if (text.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text))
                    .filter(number -> Math.abs((long) number.precision() - number.scale()) <= LONGEST_NUMBER)
                    .filter(number -> number.scale() <= LONGEST_NUMBER);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> member(ObjectNode object, String name) {
        return object.optional(name.replace('-', '_')).or(() -> object.optional(name));
    }
}
