package org.quintet.api.appmint.tickets;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quintet.api.appmint.format.RecordIds;
import org.quintet.payments.Amounts;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.quintet.ticketing.orders.OrderState;

/** A purchase and its tickets (P-over, Booking), as the repository wraps its records. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record BookingView(
        String pk, String sk, String datatype, String state, Instant createdate, Instant modifydate, Data data) {

    static final String COLLECTION = "event_booking";

    /** What is said of a booking. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Data(
            String status,
            BigDecimal amount,
            String currency,
            Optional<String> buyerName,
            Optional<String> buyerEmail,
            List<TicketView> tickets) {}

    static BookingView of(TicketOrderRecord order, List<TicketView> tickets) {
        String status = status(order);
        return new BookingView(
                RecordIds.pk(COLLECTION, order.getUuid()),
                order.getUuid().toString(),
                COLLECTION,
                status,
                order.getCreatedAt(),
                order.getUpdatedAt(),
                new Data(
                        status,
                        Amounts.shown(order.getAmount()),
                        order.getCurrency(),
                        Optional.ofNullable(order.getBuyerName()),
                        Optional.ofNullable(order.getBuyerEmail()),
                        tickets));
    }

    /** An order is pending as long as something is missing. */
    static String status(TicketOrderRecord order) {
        return switch (OrderState.of(order.getState())) {
            case INITIALIZING, PENDING, PLACED -> OrderState.PENDING.word();
            case COMPLETED -> OrderState.COMPLETED.word();
            case CANCELLED -> OrderState.CANCELLED.word();
            case EXPIRED -> OrderState.EXPIRED.word();
        };
    }
}
