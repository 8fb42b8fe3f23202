package org.quintet.api.openevent;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.WireApi;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Open Event as a whole: its paths, its token scheme, its errors. */
@Component
class OpenEventApi implements WireApi {

    @Override
    public String name() {
        return "openevent";
    }

    @Override
    public List<String> pathPrefixes() {
        // one operation of the document lacks the version
        return List.of("/v1", "/auth", "/orders");
    }

    @Override
    public String tokenScheme() {
        return "JWT";
    }

    @Override
    public ResponseEntity<?> render(Failure failure, HttpServletRequest request) {
        return OpenEventErrors.render(failure, request);
    }
}
