package org.quintet.payments;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.quintet.platform.settings.PaymentSettings;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** PayPal's REST API, as the installation's account. Thread-safe. */
@Component
class PayPalClient {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final int ABSENT = 0;
    private static final int UNAUTHORIZED = 401;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final ConcurrentHashMap<GatewayKeys.PayPal, Token> tokens = new ConcurrentHashMap<>();
    private final GatewayKeys keys;
    private final PaymentSettings settings;
    private final JsonMapper mapper;
    private final Clock clock;

    PayPalClient(GatewayKeys keys, PaymentSettings settings, JsonMapper mapper, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.mapper = mapper;
        this.clock = clock;
    }

    private record Token(String value, Instant until) {}

    /**
     * An answer of PayPal's.
     *
     * @param status of HTTP; zero if there was no answer
     * @param text the JSON as it came
     */
    record Reply(int status, String text, JsonNode json) {

        boolean done() {
            return status / 100 == 2;
        }

        /** Whether it may be different another time. */
        boolean unable() {
            return status == ABSENT || status == UNAUTHORIZED || status == 429 || status >= 500;
        }

        /** Why it was not done, in PayPal's words. */
        String reason() {
            return status == ABSENT
                    ? "PayPal did not answer"
                    : Optional.of(json.path("message").asString(""))
                            .filter(message -> !message.isEmpty())
                            .orElse("PayPal answered " + status);
        }

        /** PayPal's name for the reason. */
        String problem() {
            return json.path("name").asString("");
        }
    }

    Reply get(String path) {
        return send(path, HttpRequest.newBuilder().GET());
    }

    /** @param name ours for this request: under one name, PayPal does it once */
    Reply post(String path, JsonNode body, String name) {
        return send(
                path,
                HttpRequest.newBuilder()
                        .header("PayPal-Request-Id", name)
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private Reply send(String path, HttpRequest.Builder request) {
        GatewayKeys.PayPal account = keys.requirePayPal();
        Optional<Token> token = token(account);
        if (token.isEmpty()) {
            return absent();
        }
        Reply reply = exchange(request.uri(URI.create(base(account) + path))
                .header("Authorization", "Bearer " + token.get().value())
                .header("Content-Type", "application/json")
                .timeout(ANSWER)
                .build());
        if (reply.status() == UNAUTHORIZED) {
            tokens.remove(account);
        }
        return reply;
    }

    /** The token of the account, as long as PayPal says that it holds. */
    private Optional<Token> token(GatewayKeys.PayPal account) {
        Token known = tokens.get(account);
        if (known != null && clock.instant().isBefore(known.until())) {
            return Optional.of(known);
        }
        Optional<Token> fresh = freshToken(account);
        fresh.ifPresent(token -> tokens.put(account, token));
        return fresh;
    }

    private Optional<Token> freshToken(GatewayKeys.PayPal account) {
        String credentials = account.clientId() + ":" + account.secret().value();
        Reply reply = exchange(HttpRequest.newBuilder(URI.create(base(account) + "/v1/oauth2/token"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(ANSWER)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=" + URLEncoder.encode("client_credentials", StandardCharsets.UTF_8)))
                .build());
        long seconds = reply.json().path("expires_in").asLong(0);
        return Optional.of(reply.json().path("access_token").asString(""))
                .filter(token -> reply.done() && !token.isEmpty())
                .map(token -> new Token(token, clock.instant().plusSeconds(seconds / 2)));
    }

    private Reply exchange(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), read(response.body()));
        } catch (IOException e) {
            return absent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return absent();
        }
    }

    private JsonNode read(String text) {
        try {
            return text.isBlank() ? mapper.createObjectNode() : mapper.readTree(text);
        } catch (JacksonException e) {
            return mapper.createObjectNode();
        }
    }

    private Reply absent() {
        return new Reply(ABSENT, "", mapper.createObjectNode());
    }

    private String base(GatewayKeys.PayPal account) {
        return account.sandbox() ? settings.paypalSandboxUrl() : settings.paypalUrl();
    }
}
