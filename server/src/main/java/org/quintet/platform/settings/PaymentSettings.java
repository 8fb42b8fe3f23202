package org.quintet.platform.settings;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the payment services are, and how their messages are known to be theirs. The accounts there are settings of the
 * installation.
 *
 * @param stripeUrl where Stripe's API is ({@code QUINTET_STRIPE_URL})
 * @param stripeConnectUrl where organisers' accounts are linked ({@code QUINTET_STRIPE_CONNECT_URL})
 * @param stripeWebhookSecrets what Stripe signs its messages with ({@code QUINTET_STRIPE_WEBHOOK_SECRETS}); several, with
 *     commas between them, while one is exchanged or for linked accounts
 * @param paypalUrl where PayPal's API is ({@code QUINTET_PAYPAL_URL})
 * @param paypalSandboxUrl where PayPal's API for tries is ({@code QUINTET_PAYPAL_SANDBOX_URL})
 * @param paypalWebhookId PayPal's name for our webhook ({@code QUINTET_PAYPAL_WEBHOOK_ID}); empty takes no messages
 */
@ConfigurationProperties("quintet.payments")
public record PaymentSettings(
        String stripeUrl,
        String stripeConnectUrl,
        List<Secret> stripeWebhookSecrets,
        String paypalUrl,
        String paypalSandboxUrl,
        String paypalWebhookId) {

    public PaymentSettings {
        stripeWebhookSecrets = stripeWebhookSecrets.stream()
                .filter(secret -> !secret.value().isBlank())
                .toList();
    }
}
