package org.quintet.api.primecal.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.quintet.identity.User;
import org.quintet.identity.tokens.AccessTokens;
import org.quintet.identity.tokens.IssueRefreshToken;
import org.quintet.platform.settings.ServerSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Hands out tokens: the access token in the body, the refresh token in a cookie that scripts cannot read, or in the body
 * for clients that have no cookies (authentication API).
 */
@Component("primeCalSessions")
class Sessions {

    static final Duration ACCESS = Duration.ofMinutes(15);
    static final Duration REFRESH = Duration.ofDays(30);

    private static final String COOKIE = "primecal_refresh_token";
    private static final String COOKIE_PATH = "/api/auth";
    private static final String CLIENT_HEADER = "x-primecal-client";
    private static final String NATIVE = "mobile-native";

    private final AccessTokens accessTokens;
    private final IssueRefreshToken issueRefreshToken;
    private final Profiles profiles;
    private final Clock clock;
    private final boolean secure;

    Sessions(
            AccessTokens accessTokens,
            IssueRefreshToken issueRefreshToken,
            Profiles profiles,
            Clock clock,
            ServerSettings settings) {
        this.accessTokens = accessTokens;
        this.issueRefreshToken = issueRefreshToken;
        this.profiles = profiles;
        this.clock = clock;
        this.secure = "https".equalsIgnoreCase(settings.publicUrl().getScheme());
    }

    /** A session of somebody who just gave his password. */
    ResponseEntity<SessionAnswer> open(User user, HttpServletRequest request) {
        String refreshToken = issueRefreshToken.execute(user.id(), REFRESH);
        return answer(user, true, refreshToken, keepsTokensItself(request));
    }

    /** The session goes on with {@code refreshToken}, sent back in the way in which the last one came. */
    ResponseEntity<SessionAnswer> resume(
            User user, String refreshToken, boolean cameInBody, HttpServletRequest request) {
        return answer(user, false, refreshToken, cameInBody || keepsTokensItself(request));
    }

    /** An answer that makes the client's cookie go away. */
    ResponseEntity.BodyBuilder close() {
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO).toString());
    }

    /** The refresh token in the request's cookie. */
    static Optional<String> cookieOf(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty())
                        .findFirst();
    }

    private static boolean keepsTokensItself(HttpServletRequest request) {
        return NATIVE.equalsIgnoreCase(request.getHeader(CLIENT_HEADER));
    }

    private ResponseEntity<SessionAnswer> answer(User user, boolean fresh, String refreshToken, boolean inBody) {
        Instant now = clock.instant();
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(HttpStatus.CREATED).header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!inBody) {
            answer.header(HttpHeaders.SET_COOKIE, cookie(refreshToken, REFRESH).toString());
        }
        return answer.body(new SessionAnswer(
                accessTokens.issue(user.id(), fresh, ACCESS),
                "Bearer",
                ACCESS.toSeconds(),
                now,
                now.plus(REFRESH),
                inBody ? refreshToken : null,
                profiles.of(user)));
    }

    private ResponseCookie cookie(String value, Duration lifetime) {
        return ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path(COOKIE_PATH)
                .maxAge(lifetime)
                .build();
    }
}
