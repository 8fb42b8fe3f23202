package org.quintet.api.nexudus.catalogue;

import static org.jooq.impl.DSL.field;
import static org.quintet.schema.Tables.PLACE_LIMIT;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Converter;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.quintet.api.nexudus.format.Money;
import org.quintet.api.nexudus.format.Times;
import org.quintet.payments.Amounts;
import org.quintet.ticketing.types.TicketTypes;

/**
 * A ticket type as an event's product (Event product).
 *
 * @param ticketsLeft of it, or of the event if those are fewer; empty if neither is limited
 * @param mostPerAttendee how many somebody buys at once; empty if that is not limited
 */
record EventProduct(
        long id,
        UUID uuid,
        String name,
        Optional<String> description,
        BigDecimal price,
        String currency,
        Optional<Integer> ticketsLeft,
        Optional<Integer> mostPerAttendee,
        Optional<Instant> saleStarts,
        Optional<Instant> saleEnds,
        int displayOrder,
        Instant createdAt,
        Instant updatedAt,
        Instant now) {

    private static final int FEW = 5;

    private static final Field<Instant> SALE_STARTS = asNumber(TICKET_TYPE.SALES_STARTS_AT);
    private static final Field<Instant> SALE_ENDS = asNumber(TICKET_TYPE.SALES_ENDS_AT);
    private static final Field<Instant> CREATED_AT = asNumber(TICKET_TYPE.CREATED_AT);
    private static final Field<Instant> UPDATED_AT = asNumber(TICKET_TYPE.UPDATED_AT);

    /** What {@link #of} reads. */
    static final List<Field<?>> COLUMNS = List.of(
            TICKET_TYPE.ID,
            TICKET_TYPE.UUID,
            TICKET_TYPE.NAME,
            TICKET_TYPE.DESCRIPTION,
            TICKET_TYPE.PRICE,
            TICKET_TYPE.CURRENCY,
            TICKET_TYPE.CAPACITY,
            TICKET_TYPE.MAX_ORDER,
            SALE_STARTS,
            SALE_ENDS,
            TICKET_TYPE.POSITION,
            CREATED_AT,
            UPDATED_AT,
            PLACE_LIMIT.ISSUED,
            PLACE_LIMIT.RESERVED);

    /** The product as it is at {@code now}, of an event that has so many places left. */
    static EventProduct of(Record type, Optional<Integer> placesLeft, Optional<String> eventsCurrency, Instant now) {
        Optional<Integer> ofType = Optional.ofNullable(type.get(TICKET_TYPE.CAPACITY))
                .map(capacity -> capacity - type.get(PLACE_LIMIT.ISSUED) - type.get(PLACE_LIMIT.RESERVED));
        return new EventProduct(
                type.get(TICKET_TYPE.ID),
                type.get(TICKET_TYPE.UUID),
                type.get(TICKET_TYPE.NAME),
                Optional.ofNullable(type.get(TICKET_TYPE.DESCRIPTION)),
                Amounts.shown(Optional.ofNullable(type.get(TICKET_TYPE.PRICE)).orElse(BigDecimal.ZERO)),
                TicketTypes.currency(Optional.ofNullable(type.get(TICKET_TYPE.CURRENCY)), eventsCurrency),
                Stream.of(ofType, placesLeft).flatMap(Optional::stream).min(Integer::compare),
                Optional.ofNullable(type.get(TICKET_TYPE.MAX_ORDER)),
                Optional.ofNullable(type.get(SALE_STARTS)),
                Optional.ofNullable(type.get(SALE_ENDS)),
                type.get(TICKET_TYPE.POSITION),
                type.get(CREATED_AT),
                type.get(UPDATED_AT),
                now);
    }

    /** Microseconds since 1970: rows within rows come as JSON, in which a time is a text that takes long to read. */
    private static Field<Instant> asNumber(Field<Instant> time) {
        return field("(extract(epoch from {0}) * 1000000)::bigint", Long.class, time)
                .convert(Converter.fromNullable(
                        Long.class, Instant.class, micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS)))
                .as("product_" + time.getName());
    }

    boolean soldOut() {
        return ticketsLeft.filter(left -> left <= 0).isPresent();
    }

    /** Whether its sale has not begun. */
    boolean future() {
        return saleStarts.filter(now::isBefore).isPresent();
    }

    /** Whether its sale is over. */
    boolean expired() {
        return saleEnds.filter(now::isAfter).isPresent();
    }

    Map<String, @Nullable Object> render(ZoneId zone) {
        Map<String, @Nullable Object> product = new LinkedHashMap<>();
        product.put("Id", id);
        product.put("Name", name);
        product.put("Description", description.orElse(null));
        product.put("Price", price);
        product.put("PriceCurrencyCode", currency);
        product.put("PriceFormatted", Money.formatted(price, currency));
        product.put("Currency", Money.currency(currency));
        product.put("IsAvailableNow", !soldOut() && !future() && !expired());
        product.put("SoldOut", soldOut());
        product.put("TicketsLeft", ticketsLeft.orElse(null));
        product.put(
                "LastFew", ticketsLeft.filter(left -> left > 0 && left <= FEW).isPresent());
        product.put("MaxTicketsPerAttendee", mostPerAttendee.orElse(null));
        // how many the visitor has chosen; that is known to his client only
        product.put("Quantity", 0);
        product.put("StartDate", local(saleStarts, zone));
        product.put("EndDate", local(saleEnds, zone));
        product.put("StartDateUtc", saleStarts.map(Times::utc).orElse(null));
        product.put("EndDateUtc", saleEnds.map(Times::utc).orElse(null));
        product.put("StartDateFormatted", formatted(saleStarts, zone));
        product.put("EndDateFormatted", formatted(saleEnds, zone));
        product.put("Expired", expired());
        product.put("Future", future());
        product.put("DisplayOrder", displayOrder);
        product.put("UniqueId", uuid);
        product.put("CreatedOn", Times.local(createdAt, zone));
        product.put("CreatedOnUtc", Times.utc(createdAt));
        product.put("UpdatedOn", Times.local(updatedAt, zone));
        product.put("UpdatedOnUtc", Times.utc(updatedAt));
        product.put("IdString", Long.toString(id));
        product.put("IsNull", false);
        return product;
    }

    private static @Nullable String local(Optional<Instant> time, ZoneId zone) {
        return time.map(instant -> Times.local(instant, zone)).orElse(null);
    }

    private static @Nullable String formatted(Optional<Instant> time, ZoneId zone) {
        return time.map(instant -> Times.formatted(instant, zone)).orElse(null);
    }
}
