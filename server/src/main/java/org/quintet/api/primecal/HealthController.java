package org.quintet.api.primecal;

import java.util.Map;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells PrimeCal's clients that somebody is there. */
@RestController("primeCalHealthController")
class HealthController {

    @GetMapping("/api/health")
    @Permits(Who.ANYONE)
    Map<String, String> health() {
        return Map.of("status", "ok");
    }
}
