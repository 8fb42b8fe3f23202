package org.quintet.ticketing.orders;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.TICKET_ORDER;

import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.payments.Attempt;
import org.quintet.payments.Attempts;
import org.quintet.payments.Gateway;
import org.quintet.payments.GatewayAnswer;
import org.quintet.payments.NameAttempt;
import org.quintet.payments.PayPalPayments;
import org.quintet.payments.StripePayments;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.EventRecord;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.springframework.stereotype.Component;

/**
 * Has orders paid through gateways. What it asks a gateway is asked between transactions: no lock is held meanwhile. A server
 * that dies in between leaves an attempt that can be asked for again, by the payer or by the gateway's message.
 */
@Component
public class OrderPayments {

    private final DSLContext sql;
    private final StripePayments stripe;
    private final PayPalPayments paypal;
    private final Attempts attempts;
    private final NameAttempt nameAttempt;
    private final BeginPayment beginPayment;
    private final ReceivePayment receivePayment;
    private final FailPayment failPayment;

    OrderPayments(
            DSLContext sql,
            StripePayments stripe,
            PayPalPayments paypal,
            Attempts attempts,
            NameAttempt nameAttempt,
            BeginPayment beginPayment,
            ReceivePayment receivePayment,
            FailPayment failPayment) {
        this.sql = sql;
        this.stripe = stripe;
        this.paypal = paypal;
        this.attempts = attempts;
        this.nameAttempt = nameAttempt;
        this.beginPayment = beginPayment;
        this.receivePayment = receivePayment;
        this.failPayment = failPayment;
    }

    /**
     * Asks for the money of an order at Stripe; asked again, it is the same intent.
     *
     * @param token what the payer's client got of Stripe to pay at once, if it did
     * @throws Failure.Conflict as {@link BeginPayment#execute}, or if the installation has no account at Stripe
     * @throws Failure.Invalid as {@link BeginPayment#execute}
     */
    public GatewayAnswer chargeByStripe(long orderId, Optional<String> token) {
        stripe.requireConfigured();
        Attempt attempt = beginPayment.execute(orderId, Gateway.STRIPE);
        GatewayAnswer answer = stripe.begin(attempt);
        if (token.isPresent() && answer instanceof GatewayAnswer.Waiting waiting) {
            Attempt named = nameAttempt.execute(attempt, waiting.reference());
            return settle(named, stripe.pay(named, token.get()));
        }
        return settle(attempt, answer);
    }

    /**
     * Asks for the money of an order at PayPal; asked again, it is the same payment.
     *
     * @throws Failure.Conflict as {@link BeginPayment#execute}, or if the installation has no account at PayPal, or the
     *     event none that gets the money
     * @throws Failure.Invalid as {@link BeginPayment#execute}
     */
    public GatewayAnswer beginAtPayPal(long orderId, PayPalPayments.Addresses addresses) {
        paypal.requireConfigured();
        EventRecord event = eventOf(orderId);
        String payee = payee(event);
        Attempt attempt = beginPayment.execute(orderId, Gateway.PAYPAL);
        if (attempt.reference().isPresent()) {
            return new GatewayAnswer.Waiting(attempt.reference().get(), "created", "{}");
        }
        return settle(
                attempt,
                paypal.begin(attempt.uuid(), attempt.amount(), attempt.currency(), payee, addresses, event.getName()));
    }

    /**
     * Takes the money that the payer has approved at PayPal.
     *
     * @throws Failure.Conflict as {@link BeginPayment#execute}, or if the installation has no account at PayPal, or the
     *     payment is not the one that was begun for this order
     */
    public GatewayAnswer chargeByPayPal(TicketOrderRecord order, String payment, String payer) {
        paypal.requireConfigured();
        Attempt attempt = beginPayment.execute(order.getId(), Gateway.PAYPAL);
        if (!attempt.reference().equals(Optional.of(payment))) {
            throw new Failure.Conflict("paypal_payment_id", "The payment is not for this order");
        }
        return settle(attempt, paypal.execute(payment, payer));
    }

    /**
     * Takes notice of a payment that the payer's client made at PayPal by itself.
     *
     * @throws Failure.Conflict if the installation has no account at PayPal, or the payment is not for this order: of
     *     another amount, to somebody else, or noted for another order
     */
    public GatewayAnswer takeFromPayPal(TicketOrderRecord order, String payment) {
        paypal.requireConfigured();
        Optional<Attempt> known = attempts.byReference(Gateway.PAYPAL, payment);
        if (known.filter(attempt -> attempt.orderId() != order.getId()).isPresent()) {
            throw new Failure.Conflict("payment_id", "The payment was used for another order");
        }
        GatewayAnswer answer = paypal.ask(payment);
        if (!(answer instanceof GatewayAnswer.Received received)) {
            return answer;
        }
        if (known.isEmpty()) {
            requireFor(order, received);
        }
        return settle(known.orElseGet(() -> beginPayment.execute(order.getId(), Gateway.PAYPAL)), received);
    }

    /** Asks the gateway what has become of the last attempt to pay an order there; nothing if there was none. */
    public Optional<GatewayAnswer> verify(long orderId, Gateway gateway) {
        return attempts.lastOf(orderId, gateway).map(this::settle);
    }

    /** Asks the gateway what has become of an attempt. That it cannot tell does not end the order. */
    public GatewayAnswer settle(Attempt attempt) {
        GatewayAnswer answer = switch (attempt.gateway()) {
            case STRIPE -> stripe.ask(attempt);
            case PAYPAL -> paypal.ask(attempt);
        };
        return answer instanceof GatewayAnswer.Refused ? answer : settle(attempt, answer);
    }

    /** @throws Failure.Conflict if the installation has no account at PayPal */
    public void requirePayPal() {
        paypal.requireConfigured();
    }

    private GatewayAnswer settle(Attempt attempt, GatewayAnswer answer) {
        switch (answer) {
            case GatewayAnswer.Waiting waiting -> nameAttempt.execute(attempt, waiting.reference());
            case GatewayAnswer.Received received -> receivePayment.execute(attempt, received);
            case GatewayAnswer.Refused _ -> failPayment.execute(attempt);
            case GatewayAnswer.Unreachable _ -> {
                // nothing is known, so nothing is changed
            }
        }
        return answer;
    }

    private void requireFor(TicketOrderRecord order, GatewayAnswer.Received received) {
        boolean isAsked = order.getAmount().compareTo(received.amount()) == 0
                && order.getCurrency().equals(received.currency());
        if (!isAsked || !paypal.isPaidTo(received, payee(eventOf(order.getId())))) {
            throw new Failure.Conflict("payment_id", "The payment is not for this order");
        }
    }

    private EventRecord eventOf(long orderId) {
        return sql.selectFrom(EVENT)
                .where(EVENT.ID.eq(
                        sql.select(TICKET_ORDER.EVENT_ID).from(TICKET_ORDER).where(TICKET_ORDER.ID.eq(orderId))))
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("event"));
    }

    private static String payee(EventRecord event) {
        return Optional.ofNullable(event.getPaypalEmail())
                .filter(email -> !email.isBlank())
                .orElseThrow(() -> new Failure.Conflict(
                        EVENT.PAYPAL_EMAIL.getName(), "The event has no PayPal account that gets the money"));
    }
}
