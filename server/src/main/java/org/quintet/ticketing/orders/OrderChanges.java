package org.quintet.ticketing.orders;

import static org.quintet.schema.Tables.TICKET_ORDER;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.quintet.schema.tables.records.TicketOrderRecord;

/** What a client wants an order to become: new values for some of its columns, and another state. Immutable. */
public final class OrderChanges {

    /** What clients may set at all; which of it whom, {@link OrderRights} tells. */
    private static final Set<Field<?>> OF_CLIENTS = Set.of(
            TICKET_ORDER.AMOUNT,
            TICKET_ORDER.PAYMENT_MODE,
            TICKET_ORDER.IS_BILLING_ENABLED,
            TICKET_ORDER.BILLING_COMPANY,
            TICKET_ORDER.BILLING_ADDRESS,
            TICKET_ORDER.BILLING_CITY,
            TICKET_ORDER.BILLING_STATE,
            TICKET_ORDER.BILLING_ZIP_CODE,
            TICKET_ORDER.BILLING_COUNTRY,
            TICKET_ORDER.BILLING_TAX_INFO,
            TICKET_ORDER.NOTES,
            TICKET_ORDER.CANCEL_NOTE);

    private final Map<Field<?>, @Nullable Object> values;
    private final Optional<OrderState> state;

    private OrderChanges(Map<Field<?>, @Nullable Object> values, Optional<OrderState> state) {
        this.values = values;
        this.state = state;
    }

    /**
     * Changes of columns, and of the state if one is given.
     *
     * @throws IllegalArgumentException if a column is not a client's to set
     */
    public static OrderChanges of(Map<Field<?>, @Nullable Object> values, Optional<OrderState> state) {
        values.keySet().forEach(column -> {
            if (!OF_CLIENTS.contains(column)) {
                throw new IllegalArgumentException(column + " is not a client's to set");
            }
        });
        return new OrderChanges(new LinkedHashMap<>(values), state);
    }

    Optional<OrderState> state() {
        return state;
    }

    boolean sets(Field<?> column) {
        return values.containsKey(column);
    }

    /** The value that a column is to have; empty also if it is not set. */
    <T> Optional<T> value(Field<T> column) {
        return Optional.ofNullable(column.getType().cast(values.get(column)));
    }

    /** The columns that would be different afterwards. */
    List<Field<?>> different(TicketOrderRecord order) {
        return values.keySet().stream()
                .filter(column -> !isSame(order.get(column), values.get(column)))
                .toList();
    }

    /** The same without any change of a column. */
    OrderChanges onlyState() {
        return new OrderChanges(Map.of(), state);
    }

    /** The same without a step to another state. */
    OrderChanges withoutState() {
        return new OrderChanges(values, Optional.empty());
    }

    /** The same with another value of a column. */
    <T> OrderChanges with(Field<T> column, T value) {
        Map<Field<?>, @Nullable Object> more = new LinkedHashMap<>(values);
        more.put(column, value);
        return new OrderChanges(more, state);
    }

    /** Writes the values of columns into {@code row}. */
    void into(TicketOrderRecord row) {
        values.forEach((column, value) -> set(row, column, value));
    }

    private static <T> void set(TicketOrderRecord row, Field<T> column, @Nullable Object value) {
        row.set(column, column.getType().cast(value));
    }

    /** Clients send back what they read; nothing, an empty text and null are the same. */
    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal amount && other instanceof BigDecimal wanted) {
            return amount.compareTo(wanted) == 0;
        }
        return Optional.ofNullable(one)
                .filter(it -> !it.equals(""))
                .equals(Optional.ofNullable(other).filter(it -> !it.equals("")));
    }
}
