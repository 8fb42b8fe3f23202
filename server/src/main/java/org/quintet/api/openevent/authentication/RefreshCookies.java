package org.quintet.api.openevent.authentication;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.quintet.identity.tokens.RefreshTokens;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Failure.NotSignedIn.Reason;
import org.quintet.platform.settings.ServerSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Keeps a browser's refresh token in a cookie that scripts cannot read. Another cookie, which they can read, holds the
 * token's CSRF value: a request counts if it sends that in a header too, which pages of other sites cannot (document, group
 * Authentication, refresh for web).
 */
@Component
class RefreshCookies {

    private static final String TOKEN = "refresh_token_cookie";
    private static final String TOKEN_PATH = "/v1/auth/token/refresh";
    private static final String CSRF = "csrf_refresh_token";
    private static final String CSRF_PATH = "/";
    private static final String CSRF_HEADER = "X-CSRF-Token";

    /** As long as browsers allow; when the token ends is written in itself. */
    private static final Duration LIFETIME = Duration.ofSeconds(Integer.MAX_VALUE);

    private final RefreshTokens refreshTokens;
    private final boolean secure;

    RefreshCookies(RefreshTokens refreshTokens, ServerSettings settings) {
        this.refreshTokens = refreshTokens;
        this.secure = "https".equalsIgnoreCase(settings.publicUrl().getScheme());
    }

    /** Headers that give the client the cookies of {@code refreshToken}. */
    HttpHeaders keeping(String refreshToken) {
        return headers(refreshToken, refreshTokens.csrfOf(refreshToken), LIFETIME);
    }

    /** Headers that make the client forget the cookies. */
    HttpHeaders forgetting() {
        return headers("", "", Duration.ZERO);
    }

    /**
     * The refresh token in the request's cookie, if there is one.
     *
     * @throws Failure.NotSignedIn if the request does not prove that a page of ours sent it
     */
    Optional<String> tokenOf(HttpServletRequest request) {
        Optional<String> token = cookie(request);
        token.ifPresent(kept -> {
            String sent = request.getHeader(CSRF_HEADER);
            if (sent == null) {
                throw new Failure.NotSignedIn(Reason.MISSING_CSRF_TOKEN);
            }
            if (!MessageDigest.isEqual(bytes(sent), bytes(refreshTokens.csrfOf(kept)))) {
                throw new Failure.NotSignedIn(Reason.WRONG_CSRF_TOKEN);
            }
        });
        return token;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(TOKEN))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty())
                        .findFirst();
    }

    private HttpHeaders headers(String token, String csrf, Duration lifetime) {
        HttpHeaders headers = new HttpHeaders();
        headers.add(
                HttpHeaders.SET_COOKIE,
                cookie(TOKEN, token, TOKEN_PATH, true, lifetime).toString());
        headers.add(
                HttpHeaders.SET_COOKIE,
                cookie(CSRF, csrf, CSRF_PATH, false, lifetime).toString());
        return headers;
    }

    private ResponseCookie cookie(String name, String value, String path, boolean httpOnly, Duration lifetime) {
        return ResponseCookie.from(name, value)
                .httpOnly(httpOnly)
                .secure(secure)
                .sameSite("Lax")
                .path(path)
                .maxAge(lifetime)
                .build();
    }
}
