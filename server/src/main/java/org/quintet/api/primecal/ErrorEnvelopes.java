package org.quintet.api.primecal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quintet.api.primecal.events.EventFields;
import org.quintet.api.primecal.protocol.RequestFields;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.FailureStatus;
import org.quintet.platform.http.RequestIds;
import org.quintet.platform.http.RequestPaths;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Renders the core's failures as PrimeCal's errors: one table of codes, one envelope. */
@Component("primeCalErrorEnvelopes")
final class ErrorEnvelopes {

    private static final String INVALID = "The request is invalid. Please review your input.";

    private final Clock clock;

    ErrorEnvelopes(Clock clock) {
        this.clock = clock;
    }

    ResponseEntity<ErrorEnvelope> render(Failure failure, HttpServletRequest request) {
        HttpStatus status = FailureStatus.of(failure);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON);
        String requestId = RequestIds.of(request);
        return answer.body(new ErrorEnvelope(
                false,
                new ErrorEnvelope.Cause(codeOf(failure), messageOf(failure), detailsOf(failure, request), requestId),
                requestId,
                new ErrorEnvelope.Meta(
                        status.value(),
                        RequestPaths.of(request),
                        request.getMethod(),
                        clock.instant(),
                        !status.is5xxServerError())));
    }

    /** PrimeCal's list of codes is closed; what it has none for is a bad request. */
    private static String codeOf(Failure failure) {
        return switch (failure) {
            case Failure.Invalid _ -> "VALIDATION_FAILED";
            case Failure.Malformed _, Failure.TooLarge _, Failure.MethodNotAllowed _ -> "BAD_REQUEST";
            case Failure.NotSignedIn _ -> "UNAUTHORIZED";
            case Failure.NotAllowed _ -> "FORBIDDEN";
            case Failure.NotFound _ -> "NOT_FOUND";
            case Failure.Conflict _, Failure.SoldOut _ -> "CONFLICT";
            case Failure.TooManyRequests _ -> "RATE_LIMITED";
            case Failure.Unavailable _, Failure.InsufficientStorage _ -> "SERVICE_UNAVAILABLE";
            case Failure.Internal _ -> "INTERNAL_ERROR";
        };
    }

    private static String messageOf(Failure failure) {
        return failure instanceof Failure.Invalid ? INVALID : failure.message();
    }

    private static ErrorEnvelope.@Nullable Details detailsOf(Failure failure, HttpServletRequest request) {
        if (!(failure instanceof Failure.Invalid invalid)) {
            return null;
        }
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        invalid.problems()
                .forEach(problem -> reasons.computeIfAbsent(nameOf(problem.field(), request), _ -> new ArrayList<>())
                        .add(problem.reason()));
        return new ErrorEnvelope.Details(reasons.entrySet().stream()
                .map(entry -> new ErrorEnvelope.FieldError(
                        entry.getKey(),
                        entry.getValue(),
                        RequestFields.shownValue(request, entry.getKey()).orElse(null)))
                .toList());
    }

    /** What the core finds wrong, it names as the column of an event is named. */
    private static String nameOf(String field, HttpServletRequest request) {
        return RequestFields.isKnown(request, field) ? field : EventFields.nameOf(field);
    }
}
