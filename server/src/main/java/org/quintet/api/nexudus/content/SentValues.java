package org.quintet.api.nexudus.content;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a client sent, so that an error can show it as the {@code AttemptedValue}, under the name that he knows. */
public final class SentValues {

    private static final String ATTRIBUTE = SentValues.class.getName();
    private static final int LONGEST_SHOWN = 200;

    private final HttpServletRequest request;

    private SentValues(HttpServletRequest request) {
        this.request = request;
    }

    private record Body(ObjectNode json, Map<String, String> names) {}

    /**
     * Remembers the body of {@code request}, which can be read only once.
     *
     * @param names what the client calls the core's columns
     */
    public static void remember(HttpServletRequest request, ObjectNode body, Map<String, String> names) {
        request.setAttribute(ATTRIBUTE, new Body(body, names));
    }

    public static SentValues of(HttpServletRequest request) {
        return new SentValues(request);
    }

    /** What the client calls the column, or the name as it is. */
    public String nameOf(String column) {
        return request.getAttribute(ATTRIBUTE) instanceof Body body
                ? body.names().getOrDefault(column, column)
                : column;
    }

    /** The value of a field of the body, or else of a query parameter; long ones are cut, structures not shown. */
    public @Nullable Object value(String name) {
        if (!(request.getAttribute(ATTRIBUTE) instanceof Body body)) {
            return shortened(request.getParameter(name));
        }
        JsonNode value = body.json().path(name);
        return value.isString() ? shortened(value.stringValue()) : value.isValueNode() ? value : null;
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
