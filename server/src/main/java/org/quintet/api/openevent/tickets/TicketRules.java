package org.quintet.api.openevent.tickets;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.schema.tables.records.EventRecord;
import org.quintet.schema.tables.records.TicketTypeRecord;

/** What Open Event asks of a ticket beyond the core's rules, with its pointers (facts, A1). */
final class TicketRules {

    private static final String QUANTITY = "quantity";
    private static final Set<String> SOLD = Set.of("paid", "donation");

    private final Changes sent;
    private final EventRecord event;
    private final Optional<TicketTypeRecord> current;

    /** Looks at what was sent of a ticket of {@code event}; {@code current} is the ticket that it is to change. */
    TicketRules(Changes sent, EventRecord event, Optional<TicketTypeRecord> current) {
        this.sent = sent;
        this.event = event;
        this.current = current;
    }

    void check() {
        checkSales();
        checkOrders();
        checkPrice();
    }

    private void checkSales() {
        Optional<Instant> ends = sent.value("sales-ends-at", Instant.class);
        Optional<Instant> from = sent.value("sales-starts-at", Instant.class)
                .or(() -> current.flatMap(it -> Optional.ofNullable(it.getSalesStartsAt())));
        Optional<Instant> until = ends.or(() -> current.flatMap(it -> Optional.ofNullable(it.getSalesEndsAt())));
        boolean moved = ends.isPresent() || sent.has("sales-starts-at");
        if (moved && from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            throw refusal("sales-ends-at", "sales-ends-at should be after sales-starts-at");
        }
        if (ends.isPresent() && ends.get().isAfter(event.getEndsAt())) {
            throw JsonApiException.unprocessable(
                    new ErrorSource.Members(Map.of("sales_ends_at", "/data/attributes/sales-ends-at")),
                    "End of ticket sales date of '%s' cannot be after end of event date".formatted(name()));
        }
    }

    private String name() {
        return sent.text("name")
                .or(() -> current.map(TicketTypeRecord::getName))
                .orElse("");
    }

    /** Only what stands in the same request is compared, as the contract's server does. */
    private void checkOrders() {
        Optional<Long> least = sent.value("min-order", Long.class);
        Optional<Long> most = sent.value("max-order", Long.class);
        Optional<Long> quantity = sent.value(QUANTITY, Long.class);
        if (isLess(most, least)) {
            throw refusal("max-order", "max-order should be greater than or equal to min-order");
        }
        if (quantity.filter(it -> it <= 0).isPresent()) {
            throw refusal(QUANTITY, "quantity should be greater than 0");
        }
        if (isLess(quantity, least)) {
            throw refusal(QUANTITY, "quantity should be greater than or equal to min-order");
        }
        if (isLess(quantity, most)) {
            throw refusal(QUANTITY, "quantity should be greater than or equal to max-order");
        }
    }

    private static <T extends Comparable<T>> boolean isLess(Optional<T> one, Optional<T> other) {
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) < 0;
    }

    private void checkPrice() {
        String type = sent.text("type")
                .or(() -> current.flatMap(it -> Optional.ofNullable(it.getType())))
                .orElse("");
        if (type.equals("donation") && isLess(number("max-price"), number("min-price"))) {
            throw refusal("min-price", "min-price should be less than or equal to max-price");
        }
        boolean priced = sent.has("price") || sent.has("type");
        if (type.equals("paid") && priced && price().signum() <= 0) {
            throw JsonApiException.unprocessable(
                    ErrorSource.pointer("data/attributes/price"), "paid ticket price should be greater than 0");
        }
        if (SOLD.contains(type) && !isPayable(event)) {
            throw JsonApiException.unprocessable(
                    new ErrorSource.Members(Map.of("event_id", event.getId().toString())),
                    "Event having paid ticket must have a payment method");
        }
    }

    private Optional<BigDecimal> number(String attribute) {
        return sent.value(attribute, BigDecimal.class);
    }

    private BigDecimal price() {
        Optional<BigDecimal> stored =
                sent.has("price") ? Optional.empty() : current.flatMap(it -> Optional.ofNullable(it.getPrice()));
        return number("price").or(() -> stored).orElse(BigDecimal.ZERO);
    }

    private static boolean isPayable(EventRecord event) {
        return Stream.of(
                        event.getCanPayByPaypal(),
                        event.getCanPayByStripe(),
                        event.getCanPayByOmise(),
                        event.getCanPayByAlipay(),
                        event.getCanPayByCheque(),
                        event.getCanPayByBank(),
                        event.getCanPayOnsite(),
                        event.getCanPayByPaytm(),
                        event.getCanPayByInvoice())
                .anyMatch(enabled -> enabled);
    }

    private static JsonApiException refusal(String attribute, String detail) {
        return JsonApiException.unprocessable(ErrorSource.pointer("/data/attributes/" + attribute), detail);
    }
}
