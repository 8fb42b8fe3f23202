package org.quintet.api.primecal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An error as PrimeCal sends one, in the documented order of its keys. */
record ErrorEnvelope(boolean success, Cause error, String requestId, Meta meta) {

    /** {@code details} is null unless fields were wrong. */
    record Cause(String code, String message, @Nullable Details details, String requestId) {}

    record Details(List<FieldError> fields) {}

    /** All that is wrong with one field, and the value that was sent, as far as it may be shown. */
    record FieldError(
            String field, List<String> reasons, @Nullable JsonNode value) {}

    /** {@code recoverable}: another request of the client's may succeed, the server itself is fine. */
    record Meta(int statusCode, String path, String method, Instant timestamp, boolean recoverable) {}
}
