package org.quintet.payments;

import java.math.BigDecimal;
import java.util.UUID;

/** Speaks with a gateway, over the network: never within a transaction. */
interface GatewayService {

    Gateway gateway();

    /** Asks what has become of an attempt that the gateway knows. */
    GatewayAnswer ask(Attempt attempt);

    /**
     * Gives money of an attempt back.
     *
     * @param name ours for this refund: under one name, the gateway gives back once
     */
    RefundAnswer refund(Attempt attempt, UUID name, BigDecimal amount);
}
