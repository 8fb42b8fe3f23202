package org.quintet.payments;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.quintet.schema.tables.records.PaymentAttemptRecord;

/**
 * That somebody was asked, at a gateway, to pay an order.
 *
 * @param uuid our name for it at the gateway
 * @param account whose account gets the money at the gateway; empty: the installation's
 * @param reference the gateway's name for it, once it has answered
 * @param money the gateway's name for the money, once it has come
 */
public record Attempt(
        long id,
        UUID uuid,
        long orderId,
        Gateway gateway,
        Optional<String> account,
        Optional<String> reference,
        BigDecimal amount,
        String currency,
        Optional<String> money) {

    static Attempt of(PaymentAttemptRecord row) {
        return new Attempt(
                row.getId(),
                row.getUuid(),
                row.getOrderId(),
                Gateway.of(row.getGateway()),
                Optional.ofNullable(row.getAccountId()),
                Optional.ofNullable(row.getReference()),
                row.getAmount(),
                row.getCurrency(),
                Optional.ofNullable(row.getMoneyReference()));
    }

    /** The same, as the gateway calls it. */
    Attempt named(String other) {
        return new Attempt(id, uuid, orderId, gateway, account, Optional.of(other), amount, currency, money);
    }
}
