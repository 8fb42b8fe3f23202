package org.quintet.api.nexudus;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quintet.api.nexudus.content.SentValues;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.FailureStatus;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Renders failures as Nexudus does, in the shape of its operator API for all routes: {@code Message}, {@code Value},
 * {@code Errors} with one entry for each wrong value, {@code WasSuccessful}.
 */
final class NexudusErrors {

    static final String PUBLIC = "/api/public";

    private NexudusErrors() {}

    static ResponseEntity<?> render(Failure failure, HttpServletRequest request) {
        List<Map<String, @Nullable Object>> errors = List.of();
        String message = failure.message();
        if (failure instanceof Failure.Invalid invalid) {
            SentValues sent = SentValues.of(request);
            errors = invalid.problems().stream()
                    .map(problem -> error(problem, sent))
                    .toList();
            message = invalid.problems().stream()
                    .map(problem -> sent.nameOf(problem.field()) + ": " + problem.reason())
                    .collect(Collectors.joining("; "));
        }
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("Message", message);
        body.put("Value", null);
        body.put("Errors", errors);
        body.put("WasSuccessful", false);
        return ResponseEntity.status(statusOf(failure, request))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    /** What contradicts the state of things is a 400 to customers: their routes know no other (joinWaitingList, 400). */
    private static HttpStatus statusOf(Failure failure, HttpServletRequest request) {
        HttpStatus status = FailureStatus.of(failure);
        boolean forCustomers = request.getRequestURI().startsWith(PUBLIC);
        return status == HttpStatus.CONFLICT && forCustomers ? HttpStatus.BAD_REQUEST : status;
    }

    private static Map<String, @Nullable Object> error(Failure.Invalid.Problem problem, SentValues sent) {
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        String property = sent.nameOf(problem.field());
        error.put("AttemptedValue", sent.value(property));
        error.put("Message", problem.reason());
        error.put("PropertyName", property);
        return error;
    }
}
