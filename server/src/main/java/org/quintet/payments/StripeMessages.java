package org.quintet.payments;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.settings.PaymentSettings;
import org.quintet.platform.settings.Secret;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Messages that Stripe sends of its own accord. They are believed to come from it if they are signed; what has become of a
 * payment, Stripe is asked nevertheless: a message may be old.
 */
@Component
public class StripeMessages {

    private static final long TOLERANCE_SECONDS = 300;

    private final PaymentSettings settings;
    private final Attempts attempts;
    private final JsonMapper mapper;
    private final Clock clock;

    StripeMessages(PaymentSettings settings, Attempts attempts, JsonMapper mapper, Clock clock) {
        this.settings = settings;
        this.attempts = attempts;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * The attempt that a message is about; nothing if it is about something else.
     *
     * @param signature the header {@code Stripe-Signature}
     * @throws Failure.Conflict if no secret is set
     * @throws Failure.Malformed if the signature is not Stripe's, or too old
     */
    public Optional<Attempt> attemptIn(String body, String signature) {
        if (settings.stripeWebhookSecrets().isEmpty()) {
            throw new Failure.Conflict("Stripe-Signature", "Messages of Stripe are not configured");
        }
        if (settings.stripeWebhookSecrets().stream().noneMatch(secret -> isSigned(body, signature, secret))) {
            throw new Failure.Malformed("The signature is not Stripe's");
        }
        JsonNode object = read(body).at("/data/object");
        return object.path("object").asString("").equals("payment_intent") ? attempt(object) : Optional.empty();
    }

    /** It may come before our own question is answered: then the intent's name is not known yet. */
    private Optional<Attempt> attempt(JsonNode intent) {
        String reference = intent.path("id").asString("");
        return attempts.byReference(Gateway.STRIPE, reference)
                .or(() -> uuid(intent.at("/metadata/" + StripePayments.ATTEMPT).asString(""))
                        .flatMap(attempts::byUuid)
                        .filter(attempt -> attempt.gateway() == Gateway.STRIPE
                                && attempt.reference().isEmpty())
                        .map(attempt -> attempt.named(reference)));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isSigned(String body, String signature, Secret secret) {
        try {
            return Webhook.Signature.verifyHeader(body, signature, secret.value(), TOLERANCE_SECONDS, clock);
        } catch (SignatureVerificationException e) {
            return false;
        }
    }

    private JsonNode read(String body) {
        try {
            return mapper.readTree(body);
        } catch (JacksonException e) {
            throw new Failure.Malformed("The body is not JSON");
        }
    }
}
