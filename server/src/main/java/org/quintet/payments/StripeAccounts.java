package org.quintet.payments;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.oauth.TokenResponse;
import com.stripe.net.OAuth;
import com.stripe.net.RequestOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.settings.PaymentSettings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Exchanges the code that an organiser got of Stripe for the account that he lets us use. Never within a transaction. */
@Component
public class StripeAccounts {

    private static final String CODE = "stripe_auth_code";

    private final GatewayKeys keys;
    private final PaymentSettings settings;
    private final JsonMapper mapper;

    StripeAccounts(GatewayKeys keys, PaymentSettings settings, JsonMapper mapper) {
        this.keys = keys;
        this.settings = settings;
        this.mapper = mapper;
    }

    /** An organiser's account: its id, and the key for payers' browsers. */
    public record Account(String id, String publishableKey) {}

    /** Whether the settings have an account at Stripe, without which nobody can link his own. */
    public boolean configured() {
        return keys.stripe().filter(account -> !account.clientId().isEmpty()).isPresent();
    }

    /**
     * The account behind a code.
     *
     * @throws Failure.Invalid with Stripe's words, if Stripe does not accept the code
     * @throws Failure.Conflict if Stripe cannot be asked
     */
    public Account exchange(String code) {
        GatewayKeys.Stripe ours = keys.requireStripe();
        Map<String, Object> question = new HashMap<>();
        question.put("grant_type", "authorization_code");
        question.put("code", code);
        RequestOptions options = RequestOptions.builder()
                .setApiKey(ours.secretKey().value())
                .setBaseUrl(settings.stripeConnectUrl())
                .build();
        try {
            TokenResponse token = OAuth.token(question, options);
            return new Account(token.getStripeUserId(), publishableKey(token).orElse(ours.publishableKey()));
        } catch (ApiConnectionException | ApiException | RateLimitException e) {
            throw new Failure.Conflict(CODE, "Stripe did not answer");
        } catch (StripeException e) {
            throw new Failure.Invalid(
                    CODE, Optional.ofNullable(e.getUserMessage()).orElse("Stripe does not accept the code"));
        }
    }

    private Optional<String> publishableKey(TokenResponse token) {
        return Optional.ofNullable(token.getLastResponse())
                .map(response -> mapper.readTree(response.body())
                        .path("stripe_publishable_key")
                        .asString(""))
                .filter(key -> !key.isEmpty());
    }
}
