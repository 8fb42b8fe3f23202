package org.quintet.api.openevent.authentication;

import java.util.Map;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in with an account elsewhere. Nothing of that is supported: no provider is asked anything, and clients are told. */
@RestController
class ForeignSignInController {

    @GetMapping({"/v1/auth/oauth/{provider}", "/v1/auth/oauth/token/{provider}"})
    @Permits(Who.ANYONE)
    ResponseEntity<Map<String, String>> address(@PathVariable String provider) {
        return unsupported(provider);
    }

    @PostMapping("/v1/auth/oauth/login/{provider}")
    @Permits(Who.ANYONE)
    ResponseEntity<Map<String, String>> login(@PathVariable String provider) {
        return unsupported(provider);
    }

    private static ResponseEntity<Map<String, String>> unsupported(String provider) {
        return ResponseEntity.status(HttpStatus.NOT_FOUND).body(Map.of("message", "No support for " + provider));
    }
}
