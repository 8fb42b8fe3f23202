package org.quintet.payments;

import com.stripe.StripeClient;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.RefundCreateParams;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.quintet.platform.settings.PaymentSettings;
import org.springframework.stereotype.Component;

/**
 * Payments by card and what else Stripe offers, as its payment intents. Of the event's own account if it has one, with the
 * installation's key. Never called within a transaction.
 */
@Component
public class StripePayments implements GatewayService {

    /** What an intent says of itself to be found again. */
    static final String ATTEMPT = "attempt";

    private static final String CHARGE = "latest_charge";
    private static final String SUCCEEDED = "succeeded";
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 20_000;
    private static final int RETRIES = 1;

    private final GatewayKeys keys;
    private final PaymentSettings settings;

    StripePayments(GatewayKeys keys, PaymentSettings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    @Override
    public Gateway gateway() {
        return Gateway.STRIPE;
    }

    /** @throws org.quintet.platform.failures.Failure.Conflict if the settings have no account at Stripe */
    public void requireConfigured() {
        keys.requireStripe();
    }

    /** Asks for the money of an attempt; again, it is the same intent. */
    public GatewayAnswer begin(Attempt attempt) {
        if (attempt.reference().isPresent()) {
            return ask(attempt);
        }
        PaymentIntentCreateParams wanted = PaymentIntentCreateParams.builder()
                .setAmount(MinorUnits.ofStripe(attempt.amount(), attempt.currency()))
                .setCurrency(attempt.currency().toLowerCase(Locale.ROOT))
                .setAutomaticPaymentMethods(PaymentIntentCreateParams.AutomaticPaymentMethods.builder()
                        .setEnabled(true)
                        .build())
                .putMetadata("order_id", Long.toString(attempt.orderId()))
                .putMetadata(ATTEMPT, attempt.uuid().toString())
                .build();
        return intent(
                attempt,
                client -> client.v1()
                        .paymentIntents()
                        .create(wanted, options(attempt, attempt.uuid().toString())));
    }

    /**
     * Pays an attempt that has begun with a token that the payer's client got of Stripe.
     *
     * @param token of a card, or the name of a means of payment
     */
    public GatewayAnswer pay(Attempt attempt, String token) {
        PaymentIntentConfirmParams.Builder means =
                PaymentIntentConfirmParams.builder().addExpand(CHARGE);
        if (token.startsWith("pm_")) {
            means.setPaymentMethod(token);
        } else {
            means.putExtraParam("payment_method_data", Map.of("type", "card", "card", Map.of("token", token)));
        }
        String name = attempt.uuid() + ":" + token;
        return intent(
                attempt,
                client -> client.v1()
                        .paymentIntents()
                        .confirm(attempt.reference().orElseThrow(), means.build(), options(attempt, name)));
    }

    @Override
    public GatewayAnswer ask(Attempt attempt) {
        PaymentIntentRetrieveParams wanted =
                PaymentIntentRetrieveParams.builder().addExpand(CHARGE).build();
        return intent(
                attempt,
                client -> client.v1()
                        .paymentIntents()
                        .retrieve(attempt.reference().orElseThrow(), wanted, options(attempt)));
    }

    @Override
    public RefundAnswer refund(Attempt attempt, UUID name, BigDecimal amount) {
        RefundCreateParams wanted = RefundCreateParams.builder()
                .setPaymentIntent(attempt.reference().orElseThrow())
                .setAmount(MinorUnits.ofStripe(amount, attempt.currency()))
                .build();
        return call(
                client -> new RefundAnswer.Taken(client.v1()
                        .refunds()
                        .create(wanted, options(attempt, name.toString()))
                        .getId()),
                RefundAnswer.Refused::new,
                RefundAnswer.Unreachable::new);
    }

    /** A call of Stripe's. */
    private interface Call<T> {
        T on(StripeClient client) throws StripeException;
    }

    private GatewayAnswer intent(Attempt attempt, Call<PaymentIntent> call) {
        return call(
                client -> answer(attempt, call.on(client)), GatewayAnswer.Refused::new, GatewayAnswer.Unreachable::new);
    }

    private static GatewayAnswer answer(Attempt attempt, PaymentIntent intent) {
        String document = Optional.ofNullable(intent.getLastResponse())
                .map(response -> response.body())
                .orElse("{}");
        if (!attempt.uuid().toString().equals(intent.getMetadata().get(ATTEMPT))) {
            return new GatewayAnswer.Refused("The payment is not for this order");
        }
        if (!SUCCEEDED.equals(intent.getStatus())) {
            return new GatewayAnswer.Waiting(intent.getId(), intent.getStatus(), document);
        }
        String currency = intent.getCurrency().toUpperCase(Locale.ROOT);
        Optional<Charge.PaymentMethodDetails> means =
                Optional.ofNullable(intent.getLatestChargeObject()).map(Charge::getPaymentMethodDetails);
        return new GatewayAnswer.Received(
                intent.getId(),
                Optional.ofNullable(intent.getLatestCharge()).orElse(intent.getId()),
                MinorUnits.fromStripe(intent.getAmountReceived(), currency),
                currency,
                means.map(Charge.PaymentMethodDetails::getType).orElse(Gateway.STRIPE.word()),
                means.flatMap(details -> Optional.ofNullable(details.getCard())).map(StripePayments::card),
                document);
    }

    private static GatewayAnswer.Card card(Charge.PaymentMethodDetails.Card card) {
        return new GatewayAnswer.Card(
                card.getBrand(),
                card.getExpMonth().intValue(),
                card.getExpYear().intValue(),
                card.getLast4());
    }

    private <T> T call(Call<T> call, Function<String, T> refused, Function<String, T> unreachable) {
        StripeClient client = StripeClient.builder()
                .setApiKey(keys.requireStripe().secretKey().value())
                .setApiBase(settings.stripeUrl())
                .setConnectTimeout(CONNECT_MILLIS)
                .setReadTimeout(READ_MILLIS)
                .setMaxNetworkRetries(RETRIES)
                .build();
        try {
            return call.on(client);
        } catch (CardException | InvalidRequestException e) {
            return refused.apply(reason(e));
        } catch (StripeException e) {
            // it is away, or our key is wrong: neither is the payer's fault
            return unreachable.apply(reason(e));
        }
    }

    private static String reason(StripeException e) {
        return Optional.ofNullable(e.getUserMessage()).orElse("Stripe did not answer");
    }

    private static RequestOptions options(Attempt attempt, String name) {
        return options(attempt).toBuilderFullCopy().setIdempotencyKey(name).build();
    }

    private static RequestOptions options(Attempt attempt) {
        RequestOptions.RequestOptionsBuilder options = RequestOptions.builder();
        attempt.account().ifPresent(options::setStripeAccount);
        return options.build();
    }
}
