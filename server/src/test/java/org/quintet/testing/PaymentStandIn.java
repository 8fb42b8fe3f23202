package org.quintet.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stands in for Stripe and PayPal: as much of them as the server asks for. Like them, it does under one name one thing only.
 */
public final class PaymentStandIn {

    public static final String STRIPE_KEY = "sk_test_stand_in";
    public static final String STRIPE_SIGNING_SECRET = "whsec_stand_in";
    public static final String PAYPAL_CLIENT = "paypal-client";
    public static final String PAYPAL_SECRET = "paypal-secret";
    public static final String PAYPAL_WEBHOOK = "WH-1";

    private static final JsonMapper JSON = new JsonMapper();
    private static final PaymentStandIn ONE = new PaymentStandIn();

    private final HttpServer server;
    private final Map<String, ObjectNode> things = new ConcurrentHashMap<>();
    private final Map<String, String> named = new ConcurrentHashMap<>();
    private final List<ObjectNode> refunds = new CopyOnWriteArrayList<>();
    private volatile boolean away;
    private volatile Consumer<String> whenBegun = _ -> {};

    private PaymentStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/stripe/v1/", exchange -> answer(exchange, this::stripe));
        server.createContext("/connect/oauth/token", exchange -> answer(exchange, PaymentStandIn::account));
        server.createContext("/paypal/v1/", exchange -> answer(exchange, this::paypal));
        server.start();
    }

    /** The one of this JVM. */
    public static PaymentStandIn get() {
        return ONE;
    }

    String url(String service) {
        return "http://localhost:" + server.getAddress().getPort() + "/" + service;
    }

    /** Runs {@code work} while the services answer nothing but errors. */
    public void whileAway(Runnable work) {
        away = true;
        try {
            work.run();
        } finally {
            away = false;
        }
    }

    /** Runs {@code work} while {@code first} happens, with the payment's name, before the service answers that it has begun. */
    public void whenBegun(Consumer<String> first, Runnable work) {
        whenBegun = first;
        try {
            work.run();
        } finally {
            whenBegun = _ -> {};
        }
    }

    /** A payment as the service knows it. */
    public JsonNode thing(String id) {
        return known(id);
    }

    private ObjectNode known(String id) {
        return Objects.requireNonNull(things.get(id), id);
    }

    /** What went back of a payment or a sale. */
    public List<ObjectNode> refundsOf(String id) {
        return refunds.stream()
                .filter(refund -> refund.path("of").asString("").equals(id))
                .toList();
    }

    /** The payer pays a payment intent in his browser. */
    public void payIntent(String id) {
        ObjectNode intent = known(id);
        String charge = "ch_" + id;
        intent.put("status", "succeeded")
                .put("amount_received", intent.get("amount").asLong())
                .put("latest_charge", charge);
        ObjectNode paid = JSON.createObjectNode().put("id", charge).put("object", "charge");
        ObjectNode means = paid.putObject("payment_method_details").put("type", "card");
        means.putObject("card")
                .put("brand", "visa")
                .put("exp_month", 7)
                .put("exp_year", 2031)
                .put("last4", "4242");
        things.put(charge, paid);
    }

    /** A payment that a mobile client made at PayPal by itself. */
    public String paidByMobile(String total, String currency, String payee) {
        String id = "PAY-" + World.unique("m");
        ObjectNode payment = JSON.createObjectNode().put("id", id).put("state", "approved");
        ObjectNode transaction = payment.putArray("transactions").addObject();
        transaction.putObject("amount").put("total", total).put("currency", currency);
        transaction.putObject("payee").put("email", payee);
        things.put(id, payment);
        sell(payment);
        return id;
    }

    private static void sell(ObjectNode payment) {
        ObjectNode transaction = (ObjectNode) payment.at("/transactions/0");
        ObjectNode sale = transaction.putArray("related_resources").addObject().putObject("sale");
        sale.put("id", "SALE-" + payment.get("id").asString()).put("state", "completed");
        sale.set("amount", transaction.get("amount"));
    }

    private record Call(String method, String path, Map<String, String> form, JsonNode json, HttpExchange exchange) {

        String header(String name) {
            String value = exchange.getRequestHeaders().getFirst(name);
            return value == null ? "" : value;
        }

        String last() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        String segment(int index) {
            return path.split("/", -1)[index];
        }
    }

    private record Reply(int status, JsonNode body) {}

    private interface Service {
        Reply answer(Call call);
    }

    private void answer(HttpExchange exchange, Service service) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean isJson = body.startsWith("{");
        Call call = new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                isJson ? Map.of() : form(body),
                isJson ? JSON.readTree(body) : JSON.createObjectNode(),
                exchange);
        Reply reply = away ? new Reply(503, JSON.createObjectNode()) : service.answer(call);
        byte[] bytes = reply.body().toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> form(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : body.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                fields.put(
                        URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                        URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    private Reply stripe(Call call) {
        if (!call.header("Authorization").equals("Bearer " + STRIPE_KEY)) {
            return error(401, "authentication_error", "Invalid API Key provided");
        }
        if (call.path().endsWith("/refunds")) {
            return once(
                    call.header("Idempotency-Key"), () -> refund(call.form().getOrDefault("payment_intent", ""), call));
        }
        if (call.path().endsWith("/payment_intents")) {
            Reply begun = once(call.header("Idempotency-Key"), () -> intent(call));
            whenBegun.accept(begun.body().get("id").asString());
            return begun;
        }
        String id = call.segment(4);
        if (!things.containsKey(id)) {
            return error(404, "invalid_request_error", "No such payment_intent: " + id);
        }
        if (call.last().equals("confirm")) {
            if (call.form().containsValue("tok_declined")) {
                return error(402, "card_error", "Your card was declined.");
            }
            payIntent(id);
        }
        ObjectNode shown = known(id).deepCopy();
        if (shown.get("status").asString().equals("succeeded")) {
            shown.set("latest_charge", known(shown.get("latest_charge").asString()));
        }
        return new Reply(200, shown);
    }

    private ObjectNode intent(Call call) {
        String id = "pi_" + World.unique("i").replace("-", "");
        ObjectNode intent = JSON.createObjectNode()
                .put("id", id)
                .put("object", "payment_intent")
                .put("status", "requires_payment_method")
                .put("client_secret", id + "_secret")
                .put("amount", Long.parseLong(call.form().getOrDefault("amount", "")))
                .put("currency", call.form().getOrDefault("currency", ""))
                .put("account", call.header("Stripe-Account"));
        ObjectNode metadata = intent.putObject("metadata");
        call.form().forEach((name, value) -> {
            if (name.startsWith("metadata[")) {
                metadata.put(name.substring("metadata[".length(), name.length() - 1), value);
            }
        });
        return intent;
    }

    private ObjectNode refund(String of, Call call) {
        String id = "re_" + World.unique("r");
        ObjectNode refund =
                JSON.createObjectNode().put("id", id).put("object", "refund").put("of", of);
        if (call.form().containsKey("amount")) {
            refund.put("amount", Long.parseLong(call.form().getOrDefault("amount", "")));
        } else {
            refund.set("amount", call.json().get("amount"));
        }
        refunds.add(refund);
        return refund;
    }

    private Reply once(String name, java.util.function.Supplier<ObjectNode> make) {
        String id = named.computeIfAbsent(name, _ -> {
            ObjectNode made = make.get();
            things.put(made.get("id").asString(), made);
            return made.get("id").asString();
        });
        return new Reply(200, known(id));
    }

    private static Reply error(int status, String type, String message) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("error").put("type", type).put("message", message);
        return new Reply(status, body);
    }

    private static Reply account(Call call) {
        String code = call.form().getOrDefault("code", "");
        if (code.startsWith("bad")) {
            return new Reply(
                    400,
                    JSON.createObjectNode()
                            .put("error", "invalid_grant")
                            .put("error_description", "Authorization code does not exist: " + code));
        }
        return new Reply(
                200,
                JSON.createObjectNode()
                        .put("stripe_user_id", "acct_" + code)
                        .put("stripe_publishable_key", "pk_test_" + code)
                        .put("access_token", "sk_secret_" + code)
                        .put("scope", "read_write"));
    }

    private Reply paypal(Call call) {
        if (call.path().endsWith("/oauth2/token")) {
            return new Reply(
                    200, JSON.createObjectNode().put("access_token", "A21").put("expires_in", 3600));
        }
        if (!call.header("Authorization").equals("Bearer A21")) {
            return new Reply(401, JSON.createObjectNode().put("message", "no token"));
        }
        if (call.path().endsWith("/verify-webhook-signature")) {
            boolean good = call.json().path("transmission_sig").asString("").equals("good")
                    && call.json().path("webhook_id").asString("").equals(PAYPAL_WEBHOOK);
            return new Reply(200, JSON.createObjectNode().put("verification_status", good ? "SUCCESS" : "FAILURE"));
        }
        if (call.path().endsWith("/refund")) {
            return once(call.header("PayPal-Request-Id"), () -> refund(call.segment(5), call));
        }
        if (call.path().endsWith("/payments/payment")) {
            return new Reply(
                    201,
                    once(call.header("PayPal-Request-Id"), () -> payment(call)).body());
        }
        ObjectNode payment = things.get(call.segment(5));
        if (payment == null) {
            return new Reply(
                    404,
                    JSON.createObjectNode().put("name", "INVALID_RESOURCE_ID").put("message", "no such"));
        }
        return call.last().equals("execute") ? execute(payment, call) : new Reply(200, payment);
    }

    private static ObjectNode payment(Call call) {
        ObjectNode payment = (ObjectNode) call.json().deepCopy();
        return payment.put("id", "PAY-" + World.unique("p")).put("state", "created");
    }

    private static Reply execute(ObjectNode payment, Call call) {
        if (payment.get("state").asString().equals("approved")) {
            return new Reply(
                    400,
                    JSON.createObjectNode().put("name", "PAYMENT_ALREADY_DONE").put("message", "done before"));
        }
        if (call.json().get("payer_id").asString().equals("POOR")) {
            return new Reply(
                    400,
                    JSON.createObjectNode().put("name", "INSTRUMENT_DECLINED").put("message", "Declined."));
        }
        payment.put("state", "approved");
        sell(payment);
        return new Reply(200, payment);
    }
}
