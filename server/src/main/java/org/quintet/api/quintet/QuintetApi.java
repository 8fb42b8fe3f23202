package org.quintet.api.quintet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.FailureStatus;
import org.quintet.platform.http.WireApi;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The management API as a whole. An error is {@code {"error":{"message", "fields"?: {field: reason}}}}. */
@Component
class QuintetApi implements WireApi {

    @Override
    public String name() {
        return "quintet";
    }

    @Override
    public List<String> pathPrefixes() {
        return List.of("/api/quintet");
    }

    @Override
    public ResponseEntity<?> render(Failure failure, HttpServletRequest request) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", failure.message());
        if (failure instanceof Failure.Invalid invalid) {
            Map<String, String> fields = new LinkedHashMap<>();
            invalid.problems().forEach(problem -> fields.putIfAbsent(problem.field(), problem.reason()));
            error.put("fields", fields);
        }
        return ResponseEntity.status(FailureStatus.of(failure))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("error", error));
    }
}
