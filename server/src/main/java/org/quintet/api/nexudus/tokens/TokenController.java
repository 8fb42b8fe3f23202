package org.quintet.api.nexudus.tokens;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quintet.identity.User;
import org.quintet.identity.passwords.SignIn;
import org.quintet.identity.tokens.AccessTokens;
import org.quintet.identity.tokens.ExchangeRefreshToken;
import org.quintet.identity.tokens.IssueRefreshToken;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tokens for a password or an older refresh token (Nexudus, Get a token; RFC 6749). */
@RestController
public class TokenController {

    public static final String PATH = "/api/token";

    private static final String CLIENT = "client_id";
    private static final int LONGEST_CLIENT = 320;

    private static final Duration ACCESS = Duration.ofDays(1);
    private static final Duration REFRESH = Duration.ofDays(15);

    private final SignIn signIn;
    private final AccessTokens accessTokens;
    private final IssueRefreshToken issueRefreshToken;
    private final ExchangeRefreshToken exchangeRefreshToken;

    TokenController(
            SignIn signIn,
            AccessTokens accessTokens,
            IssueRefreshToken issueRefreshToken,
            ExchangeRefreshToken exchangeRefreshToken) {
        this.signIn = signIn;
        this.accessTokens = accessTokens;
        this.issueRefreshToken = issueRefreshToken;
        this.exchangeRefreshToken = exchangeRefreshToken;
    }

    @PostMapping(TokenController.PATH)
    @Permits(Who.ANYONE)
    ResponseEntity<Map<String, Object>> token(HttpServletRequest request) {
        if (!isForm(request)) {
            throw unsupportedGrantType("The body must be form-encoded");
        }
        return switch (field(request, "grant_type")) {
            case "password" -> forPassword(field(request, "username"), field(request, "password"), client(request));
            case "refresh_token" -> forRefreshToken(field(request, "refresh_token"), client(request));
            default -> throw unsupportedGrantType("grant_type must be password or refresh_token");
        };
    }

    private ResponseEntity<Map<String, Object>> forPassword(String username, String password, Optional<String> client) {
        User user = signIn.execute(username, password);
        return answer(
                accessTokens.issue(user.id(), true, ACCESS),
                issueRefreshToken.execute(user.id(), REFRESH, Optional.of(nameOf(client, user))));
    }

    private ResponseEntity<Map<String, Object>> forRefreshToken(String refreshToken, Optional<String> client) {
        ExchangeRefreshToken.Exchanged exchanged =
                exchangeRefreshToken.execute(refreshToken, REFRESH, user -> nameOf(client, user));
        return answer(accessTokens.issue(exchanged.user().id(), false, ACCESS), exchanged.refreshToken());
    }

    private static ResponseEntity<Map<String, Object>> answer(String accessToken, String refreshToken) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", accessToken);
        answer.put("token_type", "bearer");
        answer.put("expires_in", ACCESS.toSeconds());
        answer.put("refresh_token", refreshToken);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer);
    }

    /** The program that asks; without a name it is the user's own. */
    private static Optional<String> client(HttpServletRequest request) {
        Optional<String> client = Optional.ofNullable(request.getHeader(CLIENT))
                .map(String::strip)
                .filter(name -> !name.isEmpty());
        if (client.filter(name -> name.length() > LONGEST_CLIENT).isPresent()) {
            throw new Failure.Malformed(CLIENT + " is longer than " + LONGEST_CLIENT + " characters");
        }
        return client;
    }

    private static String nameOf(Optional<String> client, User user) {
        return client.orElseGet(user::email).toLowerCase(Locale.ROOT);
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static String field(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        if (value == null || value.isEmpty()) {
            throw new Failure.Malformed(name + " is missing");
        }
        return value;
    }

    private static Failure unsupportedGrantType(String why) {
        return new Failure.Invalid("grant_type", why);
    }
}
