package org.quintet.api.appmint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.quintet.identity.apikeys.AcceptsApiKeys;
import org.quintet.identity.apikeys.ApiKeyScope;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.FailureStatus;
import org.quintet.platform.http.RequestPaths;
import org.quintet.platform.http.WireApi;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * AppMint as a whole: its paths and its errors, {@code {"statusCode", "error", "reason", "message", "path"}}. The document
 * shows none; this is the union of the two shapes that AppMint's own clients read. The message is an array where several
 * things are wrong.
 */
@Component
class AppMintApi implements WireApi, AcceptsApiKeys {

    /** What is asked with a POST, and changes nothing. */
    private static final Pattern QUESTIONS =
            Pattern.compile("/repository/(find|search|aggregate)/.*|/events/(verify-scan|tickets/validate)");

    @Override
    public String name() {
        return "appmint";
    }

    @Override
    public List<String> pathPrefixes() {
        return List.of("/repository", "/data", "/events", "/client", "/profile", "/user", "/api-key");
    }

    @Override
    public ResponseEntity<?> render(Failure failure, HttpServletRequest request) {
        HttpStatus status = FailureStatus.of(failure);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("statusCode", status.value());
        body.put("error", status.getReasonPhrase());
        body.put("reason", reason(failure));
        body.put("message", message(failure));
        body.put("path", RequestPaths.of(request));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    @Override
    public ApiKeyScope scopeFor(HttpServletRequest request) {
        return QUESTIONS.matcher(RequestPaths.of(request)).matches()
                ? ApiKeyScope.READ
                : AcceptsApiKeys.super.scopeFor(request);
    }

    /** Staff routes check that it is the one of the header {@code orgid}. */
    @Override
    public boolean acceptsKeysOfOneOrganisation() {
        return true;
    }

    @Override
    public boolean acceptsAppTokens() {
        return true;
    }

    /** The word for programs. */
    private static String reason(Failure failure) {
        return switch (failure) {
            case Failure.NotFound notFound -> notFound.what().replace(' ', '_') + "_not_found";
            case Failure.MethodNotAllowed _ -> "method_not_allowed";
            case Failure.NotSignedIn notSignedIn -> notSignedIn.reason().name().toLowerCase(Locale.ROOT);
            case Failure.NotAllowed _ -> "not_allowed";
            case Failure.Malformed _ -> "malformed_request";
            case Failure.Invalid invalid -> invalid.rule().orElse("validation_failed");
            case Failure.Conflict _ -> "conflict";
            case Failure.SoldOut soldOut -> soldOut.hard() ? "capacity_reached" : "sold_out";
            case Failure.TooManyRequests _ -> "too_many_requests";
            case Failure.TooLarge _ -> "too_large";
            case Failure.Unavailable _ -> "temporarily_unavailable";
            case Failure.InsufficientStorage _ -> "insufficient_storage";
            case Failure.Internal _ -> "internal_error";
        };
    }

    private static Object message(Failure failure) {
        if (!(failure instanceof Failure.Invalid invalid)) {
            return failure.message();
        }
        List<String> messages = invalid.problems().stream()
                .map(problem -> problem.field() + ": " + problem.reason())
                .toList();
        return messages.size() == 1 ? messages.getFirst() : messages;
    }
}
