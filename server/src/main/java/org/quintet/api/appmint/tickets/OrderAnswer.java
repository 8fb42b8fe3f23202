package org.quintet.api.appmint.tickets;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quintet.payments.Amounts;
import org.quintet.schema.tables.records.TicketOrderRecord;

/**
 * What became of an order (P-cust: {@code {orderId, paymentIntentSecret}}).
 *
 * @param bookingId the same as {@code orderId}: it is called so too
 * @param paymentIntentSecret null: buyers' clients cannot pay by themselves here
 * @param status {@code pending}, {@code completed}, {@code cancelled} or {@code expired}
 * @param expiresAt until when the places are held
 * @param tickets what was issued; none until it is complete
 */
record OrderAnswer(
        String orderId,
        String bookingId,
        @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> paymentIntentSecret,
        String status,
        BigDecimal amount,
        String currency,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Instant> expiresAt,
        List<TicketView> tickets) {

    static OrderAnswer of(TicketOrderRecord order, List<TicketView> tickets) {
        String id = order.getUuid().toString();
        return new OrderAnswer(
                id,
                id,
                Optional.empty(),
                BookingView.status(order),
                Amounts.shown(order.getAmount()),
                order.getCurrency(),
                Optional.ofNullable(order.getExpiresAt()).filter(_ -> order.getCompletedAt() == null),
                tickets);
    }
}
