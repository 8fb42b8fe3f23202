package org.quintet.payments;

import java.util.Map;
import java.util.Optional;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.settings.PaymentSettings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Messages that PayPal sends of its own accord. PayPal itself is asked whether they are its own, and what became of the payment. */
@Component
public class PayPalMessages {

    private static final Map<String, String> SIGNATURE = Map.of(
            "auth_algo", "paypal-auth-algo",
            "cert_url", "paypal-cert-url",
            "transmission_id", "paypal-transmission-id",
            "transmission_sig", "paypal-transmission-sig",
            "transmission_time", "paypal-transmission-time");

    private final PaymentSettings settings;
    private final PayPalClient client;
    private final Attempts attempts;
    private final JsonMapper mapper;

    PayPalMessages(PaymentSettings settings, PayPalClient client, Attempts attempts, JsonMapper mapper) {
        this.settings = settings;
        this.client = client;
        this.attempts = attempts;
        this.mapper = mapper;
    }

    /**
     * The attempt that a message is about; nothing if it is about something else.
     *
     * @param headers of the request, with small letters in their names
     * @throws Failure.Conflict if PayPal's messages are not configured, or PayPal cannot be asked
     * @throws Failure.Malformed if PayPal says that the message is not its own
     */
    public Optional<Attempt> attemptIn(JsonNode message, Map<String, String> headers) {
        if (settings.paypalWebhookId().isBlank()) {
            throw new Failure.Conflict("paypal-transmission-sig", "Messages of PayPal are not configured");
        }
        requireSigned(message, headers);
        JsonNode resource = message.path("resource");
        String payment =
                resource.path("parent_payment").asString(resource.path("id").asString(""));
        return attempts.byReference(Gateway.PAYPAL, payment);
    }

    private void requireSigned(JsonNode message, Map<String, String> headers) {
        ObjectNode question = mapper.createObjectNode().put("webhook_id", settings.paypalWebhookId());
        SIGNATURE.forEach((field, header) -> question.put(field, headers.getOrDefault(header, "")));
        question.set("webhook_event", message);
        PayPalClient.Reply reply = client.post(
                "/v1/notifications/verify-webhook-signature",
                question,
                headers.getOrDefault("paypal-transmission-id", ""));
        if (!reply.done() && reply.unable()) {
            throw new Failure.Conflict("paypal-transmission-sig", reply.reason());
        }
        if (!reply.json().path("verification_status").asString("").equals("SUCCESS")) {
            throw new Failure.Malformed("The signature is not PayPal's");
        }
    }
}
