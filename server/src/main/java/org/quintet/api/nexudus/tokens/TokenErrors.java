package org.quintet.api.nexudus.tokens;

import java.util.LinkedHashMap;
import java.util.Map;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.FailureStatus;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Renders the failures of the token endpoint as OAuth 2.0 does (RFC 6749, 5.2). */
public final class TokenErrors {

    private TokenErrors() {}

    public static ResponseEntity<?> render(Failure failure) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("error", wordOf(failure));
        body.put("error_description", failure.message());
        return ResponseEntity.status(statusOf(failure))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    private static String wordOf(Failure failure) {
        return switch (failure) {
            case Failure.NotSignedIn _ -> "invalid_grant";
            // the only value that the endpoint judges by itself is grant_type
            case Failure.Invalid _ -> "unsupported_grant_type";
            case Failure.TooManyRequests _, Failure.Unavailable _ -> "temporarily_unavailable";
            case Failure.InsufficientStorage _, Failure.Internal _ -> "server_error";
            case Failure.NotFound _,
                    Failure.MethodNotAllowed _,
                    Failure.NotAllowed _,
                    Failure.Malformed _,
                    Failure.Conflict _,
                    Failure.SoldOut _,
                    Failure.TooLarge _ -> "invalid_request";
        };
    }

    /** Wrong credentials are a 400 here, not a 401. */
    private static HttpStatus statusOf(Failure failure) {
        return failure instanceof Failure.NotSignedIn ? HttpStatus.BAD_REQUEST : FailureStatus.of(failure);
    }
}
