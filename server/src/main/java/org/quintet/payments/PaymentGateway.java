package org.quintet.payments;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Moves money. The rest of the server does not know how: it asks for an amount, learns whether it has come, and gives back.
 */
interface PaymentGateway {

    /** Its name, as it is stored with a payment. */
    String name();

    /**
     * Asks for the money of a payment.
     *
     * @return what the payer's client needs to pay at the gateway; empty if the payer pays in some other way
     */
    Optional<String> request(long paymentId, BigDecimal amount, String currency);

    /** Gives a part of a payment back. */
    void refund(long paymentId, BigDecimal amount, String currency);
}
