package org.quintet.api.nexudus;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.quintet.api.nexudus.tokens.TokenController;
import org.quintet.api.nexudus.tokens.TokenErrors;
import org.quintet.identity.passwords.AcceptsPasswords;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.WireApi;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Nexudus as a whole: its paths and its errors. */
@Component
class NexudusApi implements WireApi, AcceptsPasswords {

    private static final String CONTENT = "/api/content";

    @Override
    public String name() {
        return "nexudus";
    }

    @Override
    public List<String> pathPrefixes() {
        return List.of(NexudusErrors.PUBLIC, TokenController.PATH, CONTENT);
    }

    /** Operators' programs may show a password with each request (REST API, Authentication). */
    @Override
    public boolean acceptsPasswordFor(HttpServletRequest request) {
        return request.getRequestURI().startsWith(CONTENT);
    }

    @Override
    public ResponseEntity<?> render(Failure failure, HttpServletRequest request) {
        return request.getRequestURI().startsWith(TokenController.PATH)
                ? TokenErrors.render(failure)
                : NexudusErrors.render(failure, request);
    }
}
