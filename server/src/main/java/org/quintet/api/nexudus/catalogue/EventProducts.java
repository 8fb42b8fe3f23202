package org.quintet.api.nexudus.catalogue;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.PLACE_LIMIT;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.quintet.ticketing.types.TicketTypes;

/** What an event sells to everybody, as it is at one moment (List Events, EventProducts and the fields that sum them up). */
public record EventProducts(
        List<EventProduct> products,
        boolean allocationIsUsedUp,
        ZoneId zone,
        Map<Long, Map<String, @Nullable Object>> rendered) {

    /** Of one event; nobody shows more. */
    private static final int MOST = 100;

    /** The ticket types of a row's event, fetched with the row. */
    private static final Field<Result<Record>> TYPES = multiset(select(EventProduct.COLUMNS)
                    .from(TICKET_TYPE)
                    .join(PLACE_LIMIT)
                    .on(PLACE_LIMIT.TICKET_TYPE_ID.eq(TICKET_TYPE.ID))
                    .where(TICKET_TYPE.EVENT_ID.eq(EVENT.ID))
                    .and(TicketTypes.offeredPublicly())
                    .orderBy(TICKET_TYPE.POSITION, TICKET_TYPE.ID)
                    .limit(MOST))
            .as("ticket_types");

    /** How many places of the event are gone: issued, and reserved besides. */
    static final Field<Integer> PLACES = placesOf(PLACE_LIMIT.ISSUED).as("issued_places");

    private static final Field<Integer> RESERVED =
            placesOf(PLACE_LIMIT.RESERVED).as("reserved_places");

    /** What {@link #of} reads. */
    static final List<Field<?>> COLUMNS = List.of(TYPES, PLACES, RESERVED, EVENT.CAPACITY, EVENT.PAYMENT_CURRENCY);

    static EventProducts of(Record event, Viewpoint viewpoint) {
        Optional<Integer> left = placesLeft(event);
        Optional<String> currency = Optional.ofNullable(event.get(EVENT.PAYMENT_CURRENCY));
        return new EventProducts(
                event.get(TYPES).stream()
                        .map(type -> EventProduct.of(type, left, currency, viewpoint.now()))
                        .toList(),
                left.filter(places -> places <= 0).isPresent(),
                viewpoint.timezone(),
                new HashMap<>());
    }

    /** What {@link #one(Record, Viewpoint)} reads, of rows that have a ticket type and its limit beside the event. */
    public static final List<Field<?>> COLUMNS_OF_ONE = Stream.concat(
                    EventProduct.COLUMNS.stream(), Stream.of(PLACES, RESERVED, EVENT.CAPACITY, EVENT.PAYMENT_CURRENCY))
            .toList();

    /** The product of a row that has just one, whether or not it is for everybody. */
    public static Map<String, @Nullable Object> one(Record row, Viewpoint viewpoint) {
        return EventProduct.of(
                        row, placesLeft(row), Optional.ofNullable(row.get(EVENT.PAYMENT_CURRENCY)), viewpoint.now())
                .render(viewpoint.timezone());
    }

    private static Optional<Integer> placesLeft(Record event) {
        return Optional.ofNullable(event.get(EVENT.CAPACITY))
                .map(capacity -> capacity - event.get(PLACES) - event.get(RESERVED));
    }

    /** How many tickets of the event were sold. */
    static int sales(Record event) {
        return event.get(PLACES);
    }

    /** Whether there is one that can be bought, could be if it were not sold out, or can be later. */
    boolean areOffered() {
        return products.stream().anyMatch(product -> !product.expired());
    }

    /** Whether there are some, and nobody gets any of them any more. */
    boolean areGone() {
        return !products.isEmpty()
                && (allocationIsUsedUp
                        || products.stream().allMatch(product -> product.soldOut() || product.expired()));
    }

    BigDecimal lowestPrice() {
        return byPrice().map(EventProduct::price).findFirst().orElse(BigDecimal.ZERO);
    }

    BigDecimal highestPrice() {
        return mostExpensiveProduct().map(EventProduct::price).orElse(BigDecimal.ZERO);
    }

    Optional<Map<String, @Nullable Object>> cheapest() {
        return byPrice().findFirst().map(this::render);
    }

    Optional<Map<String, @Nullable Object>> mostExpensive() {
        return mostExpensiveProduct().map(this::render);
    }

    List<Map<String, @Nullable Object>> all() {
        return products.stream().map(this::render).toList();
    }

    /** The product of that id. */
    Optional<Map<String, @Nullable Object>> one(long id) {
        return products.stream()
                .filter(product -> product.id() == id)
                .findFirst()
                .map(this::render);
    }

    /** Once for each product: an event shows some of them several times. */
    private Map<String, @Nullable Object> render(EventProduct product) {
        return rendered.computeIfAbsent(product.id(), _ -> product.render(zone));
    }

    private Optional<EventProduct> mostExpensiveProduct() {
        return products.stream().max(Comparator.comparing(EventProduct::price));
    }

    private Stream<EventProduct> byPrice() {
        return products.stream().sorted(Comparator.comparing(EventProduct::price));
    }

    private static Field<Integer> placesOf(Field<Integer> count) {
        return field(select(count)
                .from(PLACE_LIMIT)
                .where(PLACE_LIMIT.EVENT_ID.eq(EVENT.ID))
                .and(PLACE_LIMIT.TICKET_TYPE_ID.isNull()));
    }
}
