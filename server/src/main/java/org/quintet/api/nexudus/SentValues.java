package org.quintet.api.nexudus;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a client sent, so that an error can show it as the {@code AttemptedValue}. */
final class SentValues {

    private static final String ATTRIBUTE = SentValues.class.getName();
    private static final int LONGEST_SHOWN = 200;

    private final HttpServletRequest request;

    private SentValues(HttpServletRequest request) {
        this.request = request;
    }

    /** Remembers the body of {@code request}, which can be read only once. */
    static void remember(HttpServletRequest request, ObjectNode body) {
        request.setAttribute(ATTRIBUTE, body);
    }

    static SentValues of(HttpServletRequest request) {
        return new SentValues(request);
    }

    /** The value of a field of the body, or else of a query parameter; long ones are cut, structures not shown. */
    @Nullable
    Object value(String name) {
        if (!(request.getAttribute(ATTRIBUTE) instanceof ObjectNode body)) {
            return shortened(request.getParameter(name));
        }
        JsonNode value = body.path(name);
        return value.isString() ? shortened(value.stringValue()) : value.isValueNode() ? value : null;
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
