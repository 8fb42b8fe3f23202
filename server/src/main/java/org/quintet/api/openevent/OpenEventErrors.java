package org.quintet.api.openevent;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quintet.forms.FormAnswers;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.FailureStatus;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Renders failures as Open Event does: JSON:API error documents, except that everything about tokens and signing in
 * is {@code {"error": "…"}}.
 */
final class OpenEventErrors {

    private static final MediaType JSON_API = MediaType.parseMediaType("application/vnd.api+json");
    private static final Set<String> PLAIN = Set.of(
            "/auth/session",
            "/v1/auth/login",
            "/v1/auth/fresh-login",
            "/v1/auth/verify-password",
            "/v1/auth/token/refresh",
            "/v1/auth/logout",
            "/v1/auth/blacklist",
            "/v1/upload/image",
            "/v1/upload/files");
    private static final Map<String, String> VERSION = Map.of("version", "1.0");

    private OpenEventErrors() {}

    static ResponseEntity<?> render(Failure failure, HttpServletRequest request) {
        return switch (failure) {
            case Failure.NotSignedIn notSignedIn -> tokenError(notSignedIn);
            case Failure.TooManyRequests _ ->
                ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .contentType(JSON_API)
                        .body(Map.of("status", 429, "title", "Request Limit Exceeded"));
            case Failure.Malformed malformed
            when isPlain(request) ->
                ResponseEntity.badRequest()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("error", malformed.message()));
            case Failure.Invalid invalid
            when invalid.rule().filter(FormAnswers.WRONG_KIND::equals).isPresent() ->
                document(HttpStatus.UNPROCESSABLE_CONTENT, List.of(answersOfWrongKind(invalid)));
            case Failure.Invalid invalid -> document(HttpStatus.UNPROCESSABLE_CONTENT, validationErrors(invalid));
            case Failure.Conflict conflict ->
                document(HttpStatus.CONFLICT, List.of(error(409, pointer(conflict.field()), "Conflict", failure)));
            case Failure.NotAllowed notAllowed
            when notAllowed.field().isPresent() ->
                document(
                        HttpStatus.FORBIDDEN,
                        List.of(error(403, pointer(notAllowed.field().get()), title(failure), failure)));
            case Failure.NotFound _,
                    Failure.MethodNotAllowed _,
                    Failure.SoldOut _,
                    Failure.NotAllowed _,
                    Failure.Malformed _,
                    Failure.TooLarge _,
                    Failure.Unavailable _,
                    Failure.InsufficientStorage _,
                    Failure.Internal _ -> {
                HttpStatus status = FailureStatus.of(failure);
                yield document(status, List.of(error(status.value(), Map.of("pointer", ""), title(failure), failure)));
            }
        };
    }

    /** Login and its kin, and uploads, speak plain JSON (document, groups Authentication and Upload). */
    private static boolean isPlain(HttpServletRequest request) {
        return PLAIN.contains(request.getRequestURI());
    }

    private static ResponseEntity<?> tokenError(Failure.NotSignedIn failure) {
        record Reply(int status, String error) {}
        Reply reply = switch (failure.reason()) {
            case MISSING_TOKEN ->
                new Reply(
                        401,
                        "Missing JWT in cookies or headers (Missing cookie \"access_token_cookie\"; Missing"
                                + " Authorization Header)");
            case UNKNOWN_SCHEME -> new Reply(422, "Bad Authorization header. Expected value 'JWT <JWT>'");
            case MALFORMED_TOKEN -> new Reply(422, "Not enough segments");
            case BAD_SIGNATURE -> new Reply(422, "Signature verification failed");
            case WRONG_KIND_OF_TOKEN -> new Reply(422, "Only access tokens are allowed");
            case EXPIRED_TOKEN -> new Reply(401, "Token has expired");
            case KEY_TO_BE_ROTATED -> new Reply(401, "The key must be exchanged for a new one");
            case REVOKED_TOKEN -> new Reply(401, "Token has been revoked");
            case UNKNOWN_USER ->
                new Reply(
                        401,
                        "Error loading the user"
                                + failure.userId().map(id -> " " + id).orElse(""));
            case WRONG_CREDENTIALS -> new Reply(401, "Invalid Credentials");
            case BLOCKED -> new Reply(401, "Admin has marked this account as spam");
            case STALE_TOKEN -> new Reply(401, "Fresh token required");
            case MISSING_CSRF_TOKEN -> new Reply(401, "Missing CSRF token");
            case WRONG_CSRF_TOKEN -> new Reply(401, "CSRF double submit tokens do not match");
        };
        return ResponseEntity.status(reply.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("error", reply.error()));
    }

    /** An error object, its members in the contract's order. Validation errors have a string for a status. */
    private record ErrorObject(Object status, Map<String, ?> source, String title, String detail) {}

    private record ErrorDocument(List<ErrorObject> errors, Map<String, String> jsonapi) {}

    private static List<ErrorObject> validationErrors(Failure.Invalid invalid) {
        return invalid.problems().stream()
                .map(problem -> new ErrorObject("422", pointer(problem.field()), "Validation error", problem.reason()))
                .toList();
    }

    /** What is wrong with complex answers of a form, by their keys. */
    private static ErrorObject answersOfWrongKind(Failure.Invalid invalid) {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        invalid.problems().forEach(problem -> reasons.put(problem.field(), List.of(problem.reason())));
        return new ErrorObject(422, Map.of("errors", reasons), "Unprocessable Entity", "Schema Validation Error");
    }

    private static Map<String, String> pointer(String column) {
        return Map.of("pointer", DocumentPlaces.pointer(column));
    }

    private static ErrorObject error(int status, Map<String, String> source, String title, Failure failure) {
        return new ErrorObject(status, source, title, failure.message());
    }

    private static String title(Failure failure) {
        return switch (failure) {
            case Failure.NotFound _ -> "Object not found";
            case Failure.NotAllowed _ -> "Access Forbidden";
            case Failure.MethodNotAllowed _ -> "Method Not Allowed";
            case Failure.SoldOut _ -> "Conflict";
            case Failure.Malformed _ -> "Bad Request";
            case Failure.TooLarge _ -> "Content Too Large";
            case Failure.Unavailable _ -> "Service Unavailable";
            case Failure.InsufficientStorage _ -> "Insufficient Storage";
            default -> "Unknown error";
        };
    }

    private static ResponseEntity<?> document(HttpStatus status, List<ErrorObject> errors) {
        return ResponseEntity.status(status).contentType(JSON_API).body(new ErrorDocument(errors, VERSION));
    }
}
