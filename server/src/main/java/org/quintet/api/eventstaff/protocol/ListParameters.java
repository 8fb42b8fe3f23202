package org.quintet.api.eventstaff.protocol;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.JsonFields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a client wants of a list. The document sends the parameters as a JSON body of the GET; the query string is taken
 * too, as the newer documentation sends it, and the body wins.
 */
public final class ListParameters {

    private ListParameters() {}

    /**
     * Reads the parameters with {@code read}.
     *
     * @throws org.quintet.platform.failures.Failure.Invalid with all that {@code read} finds wrong
     */
    public static <T> T read(HttpServletRequest request, JsonBody body, Function<JsonFields, T> read) {
        ObjectNode merged = body.objectOrEmpty();
        request.getParameterMap().forEach((name, values) -> {
            if (!merged.has(name)) {
                merged.set(name, asNumberIfOne(merged, values[0]));
            }
        });
        Problems problems = new Problems();
        T result = read.apply(new JsonFields(merged, problems));
        problems.throwIfAny();
        return result;
    }

    private static JsonNode asNumberIfOne(ObjectNode factory, String text) {
        return text.matches("-?\\d{1,18}") ? factory.numberNode(Long.parseLong(text)) : factory.stringNode(text);
    }
}
