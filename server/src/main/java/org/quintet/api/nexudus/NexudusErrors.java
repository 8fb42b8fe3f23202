package org.quintet.api.nexudus;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.FailureStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Renders failures as Nexudus does, in the shape of its operator API for all routes: {@code Message}, {@code Value},
 * {@code Errors} with one entry for each wrong value, {@code WasSuccessful}.
 */
final class NexudusErrors {

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
                    .map(problem -> property(problem) + ": " + problem.reason())
                    .collect(Collectors.joining("; "));
        }
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("Message", message);
        body.put("Value", null);
        body.put("Errors", errors);
        body.put("WasSuccessful", false);
        return ResponseEntity.status(FailureStatus.of(failure))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    private static Map<String, @Nullable Object> error(Failure.Invalid.Problem problem, SentValues sent) {
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put("AttemptedValue", sent.value(property(problem)));
        error.put("Message", problem.reason());
        error.put("PropertyName", property(problem));
        return error;
    }

    private static String property(Failure.Invalid.Problem problem) {
        return EventFields.nameOfColumn(problem.field()).orElse(problem.field());
    }
}
