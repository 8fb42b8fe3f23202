package org.quintet.api.openevent.contract;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes requests to all routes: valid ones, and ones that are broken in one place or in several. The same seed and number
 * make the same request, but for the ids and tokens that the server gave.
 */
final class RequestGenerator {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String JSON_API = "application/vnd.api+json";
    private static final String[] IDS = {
        "0",
        "-1",
        "999999999",
        "2147483648",
        "99999999999999999999",
        "abc",
        "%00",
        "%2e%2e%2f",
        "%C3%BC",
        "%ff",
        "1.0",
        "00000000-0000-0000-0000-000000000000",
        "deadbeef",
        "1%20",
        "+1",
        "%F0%9F%98%80",
        "null",
        "*",
        "1;a=b"
    };

    private final Routes routes;
    private final Contract contract;
    private final Vocabulary words;

    private volatile Subjects subjects = new Subjects(Map.of(), List.of(""));

    RequestGenerator(Routes routes, Contract contract) {
        this.routes = routes;
        this.contract = contract;
        this.words = new Vocabulary(contract);
    }

    /**
     * What requests are about, and who sends them.
     *
     * @param ids an id for each type that has one
     * @param tokens of the people in whose name requests are sent
     */
    record Subjects(Map<String, String> ids, List<String> tokens) {}

    /** From now on requests are about these: others may be deleted or locked out by now. */
    void about(Subjects others) {
        this.subjects = others;
    }

    /** A request as it goes over the wire. */
    record Generated(Routes.Route route, String method, String target, Map<String, String> headers, byte[] body) {

        /** Without its token, and not at length. */
        String shortly() {
            String text = method + " " + target + " " + headers + " " + new String(body, StandardCharsets.UTF_8);
            String safe = text.replaceAll("eyJ[\\w.-]+", "…");
            return safe.substring(0, Math.min(safe.length(), 1_500));
        }
    }

    Generated request(long seed, int number) {
        Chance chance = new Chance(seed * 1_000_003 + number);
        Routes.Route route = chance.of(routes.all());
        if (isSlow(route) && chance.percent(90)) {
            route = chance.of(routes.all());
        }
        String type = typeOf(route);
        String method = chance.percent(90)
                ? route.method()
                : chance.of("GET", "POST", "PATCH", "DELETE", "PUT", "HEAD", "OPTIONS");
        String target = path(route, chance) + new GeneratedQuery(chance, words, type).make();
        boolean writes = method.equals("POST") || method.equals("PATCH") || route.isOfRelationship();
        byte[] body = writes || chance.percent(2) ? body(route, type, chance) : new byte[0];
        return new Generated(route, method, target, headers(route, chance, body.length > 0), body);
    }

    /** Passwords take long to check, on purpose. */
    private static boolean isSlow(Routes.Route route) {
        return route.path().contains("/auth/") || route.toString().equals("POST /v1/users");
    }

    private static String typeOf(Routes.Route route) {
        String[] words = route.operation().split(" ", -1);
        return words.length < 2
                ? "event"
                : route.isOfRelationship() ? words[words.length - 1].replaceAll("\\..*", "") : words[1];
    }

    private String path(Routes.Route route, Chance chance) {
        String[] names = route.path().split("/", -1);
        String[] segments = names.clone();
        for (int i = 1; i < segments.length; i++) {
            if (segments[i].startsWith("{")) {
                segments[i] = chance.percent(80) ? id(names[i - 1]) : chance.of(IDS);
            } else if (chance.percent(1)) {
                segments[i] = chance.of("", ".", "x", segments[i] + "s", segments[i].toUpperCase(Locale.ROOT));
            }
        }
        return String.join("/", segments) + (chance.percent(1) ? chance.of("/", "//", ";x=y", ".json") : "");
    }

    private String id(String collection) {
        String type = routes.typeIn(collection).orElseGet(() -> Examples.typeOf(collection));
        return subjects.ids().getOrDefault(type, "1");
    }

    private byte[] body(Routes.Route route, String type, Chance chance) {
        GeneratedBody bodies = new GeneratedBody(chance, words);
        if (route.isOfRelationship() && chance.percent(90)) {
            return bodies.like(bodies.linkage(subjects.ids().getOrDefault(chance.of(words.types()), "1")));
        }
        return bodies.like(
                example(route, type).orElseGet(() -> JSON.readTree("{\"data\":{\"type\":\"" + type + "\"}}")));
    }

    private Optional<JsonNode> example(Routes.Route route, String type) {
        return contract.operations().stream()
                .filter(operation -> route.matches(operation.method(), operation.path()))
                .flatMap(operation -> operation.body().stream())
                .findFirst()
                .or(() -> contract.exampleOf(type))
                .map(body -> withIds(body.deepCopy()));
    }

    private JsonNode withIds(JsonNode node) {
        if (node.isObject() && node.path("type").isString() && node.path("id").isString()) {
            Optional.ofNullable(subjects.ids().get(node.get("type").asString()))
                    .ifPresent(id -> ((ObjectNode) node).put("id", id));
        }
        node.values().forEach(this::withIds);
        return node;
    }

    private Map<String, String> headers(Routes.Route route, Chance chance, boolean hasBody) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (chance.percent(85)) {
            headers.put("Authorization", "JWT " + chance.of(subjects.tokens()));
        } else {
            String broken = chance.of(
                    "",
                    "JWT",
                    "JWT x",
                    "Bearer x",
                    "JWT a.b.c",
                    "Basic eDp5",
                    "JWT \u00fc",
                    "JWT " + "x".repeat(3_000));
            if (!broken.isEmpty()) {
                headers.put("Authorization", broken);
            }
        }
        if (hasBody && chance.percent(97)) {
            String right = route.isOfEngine() ? JSON_API : "application/json";
            headers.put(
                    "Content-Type",
                    chance.percent(92)
                            ? right
                            : chance.of(
                                    "text/plain",
                                    "application/json",
                                    JSON_API + "; charset=utf-8",
                                    "x",
                                    "/",
                                    "*/*",
                                    "multipart/form-data",
                                    "multipart/form-data; boundary=x",
                                    "application/x-www-form-urlencoded"));
        }
        if (chance.percent(15)) {
            headers.put(
                    "Accept",
                    chance.of("*/*", JSON_API, "application/json", "text/html", "x", "", "application/*;q=x", "a/b/c"));
        }
        if (chance.percent(5)) {
            headers.put(
                    chance.of("If-Match", "If-None-Match"), chance.of("*", "x", "\"x\"", "W/\"x\"", "W/\"a\",", ","));
        }
        if (chance.percent(3)) {
            headers.put(
                    chance.of(
                            "Origin",
                            "Cookie",
                            "X-CSRF-Token",
                            "X-Forwarded-For",
                            "X-Forwarded-Proto",
                            "X-Request-Id",
                            "Range",
                            "Expect"),
                    chance.of(
                            "x",
                            "http://example.com",
                            "refresh_token_cookie=x",
                            "null",
                            "",
                            "a=b; c",
                            "bytes=0-1",
                            "%00"));
        }
        return headers;
    }
}
