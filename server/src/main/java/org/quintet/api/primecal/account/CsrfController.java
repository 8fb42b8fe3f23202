package org.quintet.api.primecal.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.platform.settings.ServerSettings;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives browsers the token that they send as {@code x-csrf-token}. It is not asked for: the one cookie that signs anybody
 * in is {@code SameSite=Lax}, so another site's page cannot use it.
 */
@RestController("primeCalCsrfController")
class CsrfController {

    private static final String COOKIE = "primecal_csrf_token";
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f-]{36}");

    private final boolean secure;

    CsrfController(ServerSettings settings) {
        this.secure = "https".equalsIgnoreCase(settings.publicUrl().getScheme());
    }

    record CsrfToken(String csrfToken) {}

    /** The token that the client has, or a new one. */
    @GetMapping("/api/auth/csrf")
    @Permits(Who.ANYONE)
    ResponseEntity<CsrfToken> csrf(HttpServletRequest request) {
        String token = tokenOf(request).orElseGet(() -> UUID.randomUUID().toString());
        ResponseCookie cookie = ResponseCookie.from(COOKIE, token)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .build();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .body(new CsrfToken(token));
    }

    private static Optional<String> tokenOf(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> TOKEN.matcher(value).matches())
                .findFirst();
    }
}
