package org.quintet.platform.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** The path that a client asked for. */
public final class RequestPaths {

    private RequestPaths() {}

    /**
     * An error that the container found is handled under another path than it was found under; this is the latter. Empty
     * for a request line that cannot be read.
     */
    public static String of(HttpServletRequest request) {
        Object failedPath = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return Objects.requireNonNullElse(failedPath == null ? request.getRequestURI() : failedPath, "")
                .toString();
    }
}
