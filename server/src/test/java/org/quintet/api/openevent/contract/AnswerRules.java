package org.quintet.api.openevent.contract;

import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every answer is, whatever was asked. */
final class AnswerRules {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String JSON_API = "application/vnd.api+json";

    /** What is downloaded instead of read by a client. */
    private static final Set<String> FILES = Set.of(
            "text/csv",
            "text/calendar",
            "octet/stream",
            "application/calendar+xml",
            "application/xml",
            "application/pdf");

    private AnswerRules() {}

    /** What is wrong with {@code answer} to {@code request}, if anything. */
    static Optional<String> brokenBy(RequestGenerator.Generated request, RawHttp.Answer answer) {
        Routes.Route route = request.route();
        if (answer.status() >= 500) {
            return Optional.of("the server's fault");
        }
        if (answer.body().length == 0) {
            return mayBeEmpty(request, answer) ? Optional.empty() : Optional.of("nothing in it");
        }
        if (answer.status() == 200 && !route.isOfEngine() && isFile(answer)) {
            return Optional.empty();
        }
        JsonNode body;
        try {
            body = JSON.readTree(answer.body());
        } catch (JacksonException e) {
            return Optional.of("no JSON");
        }
        if (answer.contentType().equals(JSON_API)) {
            return !route.isOfEngine() || isDocument(body, answer.status())
                    ? Optional.empty()
                    : Optional.of("no JSON:API document");
        }
        if (!answer.contentType().startsWith("application/json")) {
            return Optional.of("another media type");
        }
        // everything about tokens is plain JSON, wherever it happens
        return !route.isOfEngine() || body.path("error").isString() ? Optional.empty() : Optional.of("plain JSON");
    }

    private static boolean isFile(RawHttp.Answer answer) {
        return FILES.contains(answer.contentType().replaceFirst(";.*", ""));
    }

    private static boolean mayBeEmpty(RequestGenerator.Generated request, RawHttp.Answer answer) {
        return request.method().equals("HEAD")
                || request.method().equals("OPTIONS")
                || answer.status() == 204
                || answer.status() == 304;
    }

    private static boolean isDocument(JsonNode body, int status) {
        if (!body.at("/jsonapi/version").asString("").equals("1.0")) {
            return false;
        }
        return status < 400
                ? body.has("data") || body.has("meta")
                : body.path("errors").isArray()
                        && !body.get("errors").isEmpty()
                        && body.get("errors").valueStream().allMatch(AnswerRules::isError);
    }

    private static boolean isError(JsonNode error) {
        return error.has("status") && error.path("title").isString() && error.has("detail") && error.has("source");
    }
}
