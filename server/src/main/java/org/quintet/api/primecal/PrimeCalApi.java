package org.quintet.api.primecal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.quintet.identity.apikeys.AcceptsApiKeys;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.WireApi;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** PrimeCal's calendar and event API as a whole. Its errors are {@link ErrorEnvelope}s. */
@Component
class PrimeCalApi implements WireApi, AcceptsApiKeys {

    private final ErrorEnvelopes errors;

    PrimeCalApi(ErrorEnvelopes errors) {
        this.errors = errors;
    }

    @Override
    public String name() {
        return "primecal";
    }

    @Override
    public List<String> pathPrefixes() {
        return List.of(
                "/api/events",
                "/api/calendars",
                "/api/calendar-groups",
                "/api/auth",
                "/api/users",
                "/api/api-keys",
                "/api/notifications",
                "/api/health");
    }

    @Override
    public ResponseEntity<?> render(Failure failure, HttpServletRequest request) {
        return errors.render(failure, request);
    }
}
