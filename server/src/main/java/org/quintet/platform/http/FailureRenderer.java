package org.quintet.platform.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.quintet.platform.database.NoConnection;
import org.quintet.platform.failures.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Turns everything that goes wrong into a {@link Failure} and lets the API that was called render it. Whatever is not a
 * failure of the core is a bug: it is logged under the request's id, and the client sees the id and nothing else.
 */
@RestControllerAdvice
@RestController
class FailureRenderer implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(FailureRenderer.class);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final WireApis apis;

    FailureRenderer(WireApis apis) {
        this.apis = apis;
    }

    @ExceptionHandler
    ResponseEntity<?> handle(Exception exception, HttpServletRequest request, HttpServletResponse response) {
        return render(failureOf(exception, request), request, response);
    }

    /** What the container refused before any handler saw it. */
    @RequestMapping("/error")
    @Permits(Permits.Who.ANYONE)
    ResponseEntity<?> containerError(HttpServletRequest request, HttpServletResponse response) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception exception) {
            return handle(exception, request, response);
        }
        int code = status instanceof Integer integer ? integer : HttpStatus.NOT_FOUND.value();
        return render(
                code >= 500
                        ? new Failure.Internal(RequestIds.of(request))
                        : code == HttpStatus.NOT_FOUND.value()
                                ? new Failure.NotFound("resource")
                                : new Failure.Malformed("The request cannot be read"),
                request,
                response);
    }

    private static Failure failureOf(Exception exception, HttpServletRequest request) {
        return switch (exception) {
            case Failure failure -> failure;
            case NoResourceFoundException _ -> new Failure.NotFound("resource");
            case NoHandlerFoundException _ -> new Failure.NotFound("resource");
            case HttpRequestMethodNotSupportedException wrongMethod -> {
                String[] allowed = wrongMethod.getSupportedMethods();
                yield new Failure.MethodNotAllowed(
                        wrongMethod.getMethod(), allowed == null ? List.of() : List.of(allowed));
            }
            // an id that is not a number names nothing
            case MethodArgumentTypeMismatchException mismatch ->
                mismatch.getParameter().hasParameterAnnotation(RequestParam.class)
                        ? new Failure.Invalid(mismatch.getName(), "must be an integer")
                        : new Failure.NotFound("resource");
            // query and form parameters are read when the first is asked for
            case InvalidParameterException parameters ->
                parameters.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()
                        ? new Failure.TooLarge(JsonBody.LIMIT)
                        : new Failure.Malformed("The parameters cannot be read");
            case MaxUploadSizeExceededException _ -> new Failure.TooLarge(JsonBody.LIMIT);
            case MultipartException _ -> new Failure.Malformed("The request cannot be read");
            // the dispatcher reads the header where no handler takes the request
            case IllegalArgumentException _
            when !isMediaType(request.getContentType()) -> new Failure.Malformed("Content-Type names no media type");
            // the body is not what its headers say
            case BadRequestException _ -> new Failure.Malformed("The request cannot be read");
            case HttpMessageNotReadableException _ -> new Failure.Malformed("The request body cannot be read");
            // around an Error it is the dispatcher's wrapping of a bug
            case jakarta.servlet.ServletException refused
            when !(refused.getCause() instanceof Error) -> new Failure.Malformed("The request cannot be read");
            case RuntimeException _
            when NoConnection.isBehind(exception) -> {
                log.warn("{} {} got no connection in time", request.getMethod(), routeOf(request));
                yield new Failure.Unavailable(RETRY_AFTER);
            }
            default -> {
                String requestId = RequestIds.of(request);
                log.error("{} {} failed, request id {}", request.getMethod(), routeOf(request), requestId, exception);
                yield new Failure.Internal(requestId);
            }
        };
    }

    /** For the log: the pattern of the path rather than the path, of which a secret may be part. */
    private static Object routeOf(HttpServletRequest request) {
        return Objects.requireNonNullElse(
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), request.getRequestURI());
    }

    private static boolean isMediaType(@Nullable String contentType) {
        try {
            return contentType == null || MediaType.parseMediaType(contentType).isConcrete();
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }

    private ResponseEntity<?> render(Failure failure, HttpServletRequest request, HttpServletResponse response) {
        addHeaders(failure, apis.of(request).map(WireApi::tokenScheme).orElse("Bearer"), response);
        return apis.render(failure, request);
    }

    /** What HTTP wants to be told with a failure (RFC 9110, sections 10.2.1, 10.2.3 and 11.6.1), whatever the API says in its body. */
    private static void addHeaders(Failure failure, String tokenScheme, HttpServletResponse response) {
        if (failure instanceof Failure.NotSignedIn) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, tokenScheme);
        }
        retryAfter(failure)
                .ifPresent(wait -> response.setHeader(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()))));
        if (failure instanceof Failure.MethodNotAllowed wrongMethod) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", wrongMethod.allowed()));
        }
    }

    private static Optional<Duration> retryAfter(Failure failure) {
        return switch (failure) {
            case Failure.TooManyRequests tooMany -> Optional.of(tooMany.retryAfter());
            case Failure.Unavailable unavailable -> Optional.of(unavailable.retryAfter());
            default -> Optional.empty();
        };
    }
}
