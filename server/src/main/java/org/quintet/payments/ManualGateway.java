package org.quintet.payments;

import java.math.BigDecimal;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Money that passes from hand to hand, or through a bank: the staff says that it came ({@link ConfirmPayment}), and gives it
 * back by itself.
 */
@Component
class ManualGateway implements PaymentGateway {

    private static final Logger log = LoggerFactory.getLogger(ManualGateway.class);

    @Override
    public String name() {
        return "manual";
    }

    @Override
    public Optional<String> request(long paymentId, BigDecimal amount, String currency) {
        return Optional.empty();
    }

    @Override
    public void refund(long paymentId, BigDecimal amount, String currency) {
        log.info("To be given back by hand: {} {} of payment {}", amount.toPlainString(), currency, paymentId);
    }
}
