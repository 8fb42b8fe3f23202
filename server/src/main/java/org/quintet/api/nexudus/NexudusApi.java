package org.quintet.api.nexudus;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.WireApi;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Nexudus as a whole: its paths and its errors. */
@Component
class NexudusApi implements WireApi {

    static final String TOKEN_PATH = "/api/token";

    @Override
    public String name() {
        return "nexudus";
    }

    @Override
    public List<String> pathPrefixes() {
        return List.of("/api/public", TOKEN_PATH, "/api/content");
    }

    @Override
    public ResponseEntity<?> render(Failure failure, HttpServletRequest request) {
        return request.getRequestURI().startsWith(TOKEN_PATH)
                ? TokenErrors.render(failure)
                : NexudusErrors.render(failure, request);
    }
}
