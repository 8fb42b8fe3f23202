package org.quintet.payments;

import java.math.BigDecimal;
import java.util.Optional;

/** What a gateway says about a payment. */
public sealed interface GatewayAnswer {

    /**
     * It waits for the payer.
     *
     * @param reference the gateway's name for the payment
     * @param status the gateway's word
     * @param document what the payer's client needs to go on: JSON, in the gateway's words
     */
    record Waiting(String reference, String status, String document) implements GatewayAnswer {}

    /**
     * The money has come.
     *
     * @param reference the gateway's name for the payment
     * @param money the gateway's name for the money, under which it can go back
     * @param means how it was paid: {@code card}, {@code paypal} …
     * @param document as in {@link Waiting}
     */
    record Received(
            String reference,
            String money,
            BigDecimal amount,
            String currency,
            String means,
            Optional<Card> card,
            String document)
            implements GatewayAnswer {}

    /** The gateway does not do it, and asking again would not help. */
    record Refused(String reason) implements GatewayAnswer {}

    /** The gateway could not be asked, or was not able to answer. What has become of the payment is not known. */
    record Unreachable(String reason) implements GatewayAnswer {}

    /** What may be shown of a card. */
    record Card(String brand, int expiryMonth, int expiryYear, String last4) {}
}
