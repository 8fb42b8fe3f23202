package org.quintet.api.primecal.protocol;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.JsonFields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads bodies as PrimeCal does: a field that it does not know is wrong. What was sent is remembered with the request,
 * because an error shows the wrong value beside the reason.
 */
public final class RequestFields {

    private static final String ATTRIBUTE = RequestFields.class.getName();
    private static final int LONGEST_SHOWN = 200;

    private record Sent(ObjectNode body, Set<String> known) {}

    private RequestFields() {}

    public static JsonFields of(JsonBody body, HttpServletRequest request, Problems problems, Set<String> known) {
        return of(body.object(), request, problems, known);
    }

    /** As {@link #of}, but the body may be missing. */
    public static JsonFields ofOptional(
            JsonBody body, HttpServletRequest request, Problems problems, Set<String> known) {
        return of(body.objectOrEmpty(), request, problems, known);
    }

    private static JsonFields of(ObjectNode object, HttpServletRequest request, Problems problems, Set<String> known) {
        request.setAttribute(ATTRIBUTE, new Sent(object, known));
        JsonFields fields = new JsonFields(object, problems);
        fields.names().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> fields.reject(name, "property " + name + " should not exist"));
        return fields;
    }

    /** What the client sent as {@code field}, unless it is a secret; long values are cut. */
    public static Optional<JsonNode> shownValue(HttpServletRequest request, String field) {
        String lowerCase = field.toLowerCase(Locale.ROOT);
        if (lowerCase.contains("password") || lowerCase.contains("token")) {
            return Optional.empty();
        }
        return sentValue(request, field).map(RequestFields::shortened);
    }

    /** Whether {@code field} is one that the request's body may have. */
    public static boolean isKnown(HttpServletRequest request, String field) {
        return request.getAttribute(ATTRIBUTE) instanceof Sent sent
                && sent.known().contains(field);
    }

    private static Optional<JsonNode> sentValue(HttpServletRequest request, String field) {
        if (request.getAttribute(ATTRIBUTE) instanceof Sent sent) {
            return sent.body().optional(field);
        }
        return Optional.ofNullable(request.getParameter(field)).map(JsonNodeFactory.instance::stringNode);
    }

    private static JsonNode shortened(JsonNode value) {
        String text = value.isString() ? value.stringValue() : value.toString();
        return text.length() <= LONGEST_SHOWN
                ? value
                : JsonNodeFactory.instance.stringNode(text.substring(0, LONGEST_SHOWN) + "…");
    }
}
