package org.quintet.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Failure.NotSignedIn.Reason;
import org.quintet.platform.http.WireApi;
import org.quintet.platform.http.WireApis;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Reads the Authorization header in the scheme of the API that is called, once for each request. */
@Component
public class CallerOfRequest {

    private static final String ATTRIBUTE = CallerOfRequest.class.getName();

    private final Callers callers;
    private final WireApis apis;

    CallerOfRequest(Callers callers, WireApis apis) {
        this.callers = callers;
        this.apis = apis;
    }

    /** @throws Failure.NotSignedIn if the request has an Authorization header that proves nothing */
    public Caller of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Caller known) {
            return known;
        }
        Caller caller = tokenOf(request).map(callers::withToken).orElseGet(Caller.Anonymous::new);
        request.setAttribute(ATTRIBUTE, caller);
        return caller;
    }

    /**
     * The token that the request has in the header scheme of its API, of whatever kind.
     *
     * @throws Failure.NotSignedIn if there is an Authorization header of another scheme
     */
    public Optional<String> tokenOf(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        String scheme = apis.of(request).map(WireApi::tokenScheme).orElse("Bearer");
        String stripped = header.strip();
        int space = stripped.indexOf(' ');
        if (space < 0 || !stripped.substring(0, space).equalsIgnoreCase(scheme)) {
            throw new Failure.NotSignedIn(Reason.UNKNOWN_SCHEME);
        }
        return Optional.of(stripped.substring(space + 1).strip());
    }
}
