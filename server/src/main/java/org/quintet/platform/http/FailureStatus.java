package org.quintet.platform.http;

import org.quintet.platform.failures.Failure;
import org.springframework.http.HttpStatus;

/** The status that HTTP (RFC 9110) has for each kind of failure. An API departs from it only where its document does. */
public final class FailureStatus {

    private FailureStatus() {}

    public static HttpStatus of(Failure failure) {
        return switch (failure) {
            case Failure.NotFound _ -> HttpStatus.NOT_FOUND;
            case Failure.MethodNotAllowed _ -> HttpStatus.METHOD_NOT_ALLOWED;
            case Failure.NotSignedIn _ -> HttpStatus.UNAUTHORIZED;
            case Failure.NotAllowed _ -> HttpStatus.FORBIDDEN;
            case Failure.Malformed _ -> HttpStatus.BAD_REQUEST;
            case Failure.Invalid _ -> HttpStatus.BAD_REQUEST;
            case Failure.Conflict _ -> HttpStatus.CONFLICT;
            case Failure.SoldOut _ -> HttpStatus.CONFLICT;
            case Failure.TooManyRequests _ -> HttpStatus.TOO_MANY_REQUESTS;
            case Failure.TooLarge _ -> HttpStatus.CONTENT_TOO_LARGE;
            case Failure.Unavailable _ -> HttpStatus.SERVICE_UNAVAILABLE;
            case Failure.InsufficientStorage _ -> HttpStatus.INSUFFICIENT_STORAGE;
            case Failure.Internal _ -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
