package org.quintet.api.openevent.authentication;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.quintet.identity.CallerOfRequest;
import org.quintet.identity.User;
import org.quintet.identity.tokens.AccessTokens;
import org.quintet.identity.tokens.RefreshTokens;
import org.quintet.identity.tokens.RevokeTokens;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Failure.NotSignedIn.Reason;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Staying signed in, and signing out (document, group Authentication). */
@RestController
class SessionController {

    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;
    private final RevokeTokens revokeTokens;
    private final CallerOfRequest callers;
    private final RefreshCookies cookies;

    SessionController(
            AccessTokens accessTokens,
            RefreshTokens refreshTokens,
            RevokeTokens revokeTokens,
            CallerOfRequest callers,
            RefreshCookies cookies) {
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.revokeTokens = revokeTokens;
        this.callers = callers;
        this.cookies = cookies;
    }

    /**
     * A new access token for a refresh token, which stays valid. Clients send it in the header where access tokens are, or
     * in the body, or their browser does in a cookie; what a client sends on purpose comes first.
     */
    @PostMapping("/v1/auth/token/refresh")
    @Permits(Who.ANYONE)
    ResponseEntity<Map<String, String>> refresh(HttpServletRequest request, JsonBody body) {
        String refreshToken = callers.tokenOf(request)
                .or(() -> inBody(body))
                .or(() -> cookies.tokenOf(request))
                .orElseThrow(() -> new Failure.NotSignedIn(Reason.MISSING_TOKEN));
        User user = refreshTokens.userOf(refreshToken);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(Map.of(
                        "access_token", accessTokens.issue(user.id(), false, SignInController.ACCESS_WHEN_REMEMBERED)));
    }

    /** Makes the browser forget its cookies. Tokens that a client keeps itself are its own to throw away. */
    @PostMapping("/v1/auth/logout")
    @Permits(Who.ANYONE)
    ResponseEntity<Map<String, Boolean>> logout() {
        return ResponseEntity.ok().headers(cookies.forgetting()).body(Map.of("success", true));
    }

    /**
     * Signs the user out everywhere. The reference server keeps access tokens alive until they expire; here they end with
     * the refresh tokens.
     */
    @PostMapping("/v1/auth/blacklist")
    @Permits(Who.SIGNED_IN)
    Map<String, Boolean> signOutEverywhere(User user) {
        revokeTokens.execute(user.id());
        return Map.of("success", true);
    }

    private static Optional<String> inBody(JsonBody body) {
        return body.objectOrEmpty().path("refresh_token").asStringOpt().filter(token -> !token.isBlank());
    }
}
