package org.quintet.api.openevent.authentication;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.quintet.identity.User;
import org.quintet.identity.passwords.PasswordCheck;
import org.quintet.identity.passwords.SignIn;
import org.quintet.identity.tokens.AccessTokens;
import org.quintet.identity.tokens.IssueRefreshToken;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Failure.NotSignedIn.Reason;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Signing in with a password (document, group Authentication). */
@RestController
class SignInController {

    static final Duration ACCESS = Duration.ofHours(24);
    static final Duration ACCESS_WHEN_REMEMBERED = Duration.ofMinutes(90);

    private static final Duration REFRESH = Duration.ofDays(365);

    private final SignIn signIn;
    private final PasswordCheck passwordCheck;
    private final AccessTokens accessTokens;
    private final IssueRefreshToken issueRefreshToken;
    private final RefreshCookies cookies;

    SignInController(
            SignIn signIn,
            PasswordCheck passwordCheck,
            AccessTokens accessTokens,
            IssueRefreshToken issueRefreshToken,
            RefreshCookies cookies) {
        this.signIn = signIn;
        this.passwordCheck = passwordCheck;
        this.accessTokens = accessTokens;
        this.issueRefreshToken = issueRefreshToken;
        this.cookies = cookies;
    }

    /** Who wants to be remembered gets a refresh token: in cookies, or in the answer if he says so. */
    @PostMapping("/v1/auth/login")
    @Permits(Who.ANYONE)
    ResponseEntity<Map<String, String>> login(JsonBody body) {
        ObjectNode sent = body.object();
        User user = signedIn(sent);
        if (!isTrue(sent, "remember-me")) {
            return answer(new HttpHeaders(), Map.of("access_token", freshToken(user, ACCESS)));
        }
        String refreshToken = issueRefreshToken.execute(user.id(), REFRESH);
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("access_token", freshToken(user, ACCESS_WHEN_REMEMBERED));
        if (isTrue(sent, "include-in-response")) {
            tokens.put("refresh_token", refreshToken);
            return answer(new HttpHeaders(), tokens);
        }
        return answer(cookies.keeping(refreshToken), tokens);
    }

    /**
     * Where the Eventyay frontend signs in. It keeps its tokens itself, and after a sign-up it fails without a refresh token
     * for which it did not ask: so there always is one, which ends with the access token unless he wants to be remembered.
     */
    @PostMapping("/auth/session")
    @Permits(Who.ANYONE)
    ResponseEntity<Map<String, String>> session(JsonBody body) {
        ObjectNode sent = body.object();
        User user = signedIn(sent);
        boolean remember = isTrue(sent, "remember-me");
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("access_token", freshToken(user, remember ? ACCESS_WHEN_REMEMBERED : ACCESS));
        tokens.put("refresh_token", issueRefreshToken.execute(user.id(), remember ? REFRESH : ACCESS));
        return answer(new HttpHeaders(), tokens);
    }

    /** A fresh token for somebody who is signed in, and gives his password again. */
    @PostMapping("/v1/auth/fresh-login")
    @Permits(Who.SIGNED_IN)
    ResponseEntity<Map<String, String>> freshLogin(User caller, JsonBody body) {
        User user = signedIn(body.object());
        if (user.id() != caller.id()) {
            throw new Failure.NotSignedIn(Reason.WRONG_CREDENTIALS);
        }
        return answer(new HttpHeaders(), Map.of("access_token", freshToken(user, ACCESS)));
    }

    @PostMapping("/v1/auth/verify-password")
    @Permits(Who.SIGNED_IN)
    Map<String, Boolean> verifyPassword(User caller, JsonBody body) {
        String password =
                text(body.object(), "password").orElseThrow(() -> new Failure.Malformed("user or password missing"));
        return Map.of("result", passwordCheck.matches(caller, password));
    }

    private User signedIn(ObjectNode sent) {
        Optional<String> name = text(sent, "email").or(() -> text(sent, "username"));
        Optional<String> password = text(sent, "password");
        if (name.isEmpty() || password.isEmpty()) {
            throw new Failure.Malformed("username or password missing");
        }
        return signIn.execute(name.get(), password.get());
    }

    private String freshToken(User user, Duration lifetime) {
        return accessTokens.issue(user.id(), true, lifetime);
    }

    private static ResponseEntity<Map<String, String>> answer(HttpHeaders headers, Map<String, String> tokens) {
        return ResponseEntity.ok()
                .headers(headers)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(tokens);
    }

    private static boolean isTrue(ObjectNode sent, String name) {
        return sent.path(name).asBoolean(false);
    }

    private static Optional<String> text(ObjectNode sent, String name) {
        JsonNode value = sent.path(name);
        return value.isString() ? Optional.of(value.stringValue()).filter(text -> !text.isEmpty()) : Optional.empty();
    }
}
