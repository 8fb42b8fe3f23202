package org.quintet.api.nexudus;

import static org.quintet.schema.Tables.PLACE_LIMIT;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.quintet.payments.Amounts;
import org.quintet.ticketing.TicketTypes;

/**
 * A ticket type as an event's product (Event product).
 *
 * @param ticketsLeft of it, or of the event if those are fewer; empty if neither is limited
 * @param future whether its sale has not begun
 * @param expired whether its sale is over
 */
record EventProduct(
        long id,
        String name,
        Optional<String> description,
        BigDecimal price,
        String currency,
        Optional<Integer> ticketsLeft,
        boolean future,
        boolean expired,
        int displayOrder) {

    private static final int FEW = 5;

    /** What {@link #of} reads. */
    static final List<Field<?>> COLUMNS = List.of(
            TICKET_TYPE.ID,
            TICKET_TYPE.NAME,
            TICKET_TYPE.DESCRIPTION,
            TICKET_TYPE.PRICE,
            TICKET_TYPE.CURRENCY,
            TICKET_TYPE.CAPACITY,
            TICKET_TYPE.SALES_STARTS_AT,
            TICKET_TYPE.SALES_ENDS_AT,
            TICKET_TYPE.POSITION,
            PLACE_LIMIT.ISSUED,
            PLACE_LIMIT.RESERVED);

    /** The product as it is at {@code now}, of an event that has so many places left. */
    static EventProduct of(Record type, Optional<Integer> placesLeft, Optional<String> eventsCurrency, Instant now) {
        Optional<Integer> ofType = Optional.ofNullable(type.get(TICKET_TYPE.CAPACITY))
                .map(capacity -> capacity - type.get(PLACE_LIMIT.ISSUED) - type.get(PLACE_LIMIT.RESERVED));
        return new EventProduct(
                type.get(TICKET_TYPE.ID),
                type.get(TICKET_TYPE.NAME),
                Optional.ofNullable(type.get(TICKET_TYPE.DESCRIPTION)),
                Amounts.shown(Optional.ofNullable(type.get(TICKET_TYPE.PRICE)).orElse(BigDecimal.ZERO)),
                TicketTypes.currency(Optional.ofNullable(type.get(TICKET_TYPE.CURRENCY)), eventsCurrency),
                Stream.of(ofType, placesLeft).flatMap(Optional::stream).min(Integer::compare),
                Optional.ofNullable(type.get(TICKET_TYPE.SALES_STARTS_AT))
                        .filter(now::isBefore)
                        .isPresent(),
                Optional.ofNullable(type.get(TICKET_TYPE.SALES_ENDS_AT))
                        .filter(now::isAfter)
                        .isPresent(),
                type.get(TICKET_TYPE.POSITION));
    }

    boolean soldOut() {
        return ticketsLeft.filter(left -> left <= 0).isPresent();
    }

    Map<String, @Nullable Object> render() {
        Map<String, @Nullable Object> product = new LinkedHashMap<>();
        product.put("Id", id);
        product.put("Name", name);
        product.put("Description", description.orElse(null));
        product.put("Price", price);
        product.put("PriceCurrencyCode", currency);
        product.put("TicketsLeft", ticketsLeft.orElse(null));
        product.put(
                "LastFew", ticketsLeft.filter(left -> left > 0 && left <= FEW).isPresent());
        product.put("SoldOut", soldOut());
        product.put("IsAvailableNow", !soldOut() && !future && !expired);
        product.put("Future", future);
        product.put("Expired", expired);
        product.put("DisplayOrder", displayOrder);
        return product;
    }
}
