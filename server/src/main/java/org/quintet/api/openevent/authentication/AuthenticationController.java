package org.quintet.api.openevent.authentication;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.quintet.identity.AccessTokens;
import org.quintet.identity.CallerOfRequest;
import org.quintet.identity.IssueRefreshToken;
import org.quintet.identity.RefreshTokens;
import org.quintet.identity.RevokeTokens;
import org.quintet.identity.SignIn;
import org.quintet.identity.User;
import org.quintet.identity.VerifyEmail;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Signing in (document, group Authentication). {@code /auth/session} is what the Eventyay frontend calls. */
@RestController
class AuthenticationController {

    private static final Duration ACCESS = Duration.ofHours(24);
    private static final Duration ACCESS_WHEN_REMEMBERED = Duration.ofMinutes(90);
    private static final Duration REFRESH = Duration.ofDays(365);

    private final SignIn signIn;
    private final AccessTokens accessTokens;
    private final IssueRefreshToken issueRefreshToken;
    private final VerifyEmail verifyEmail;
    private final RefreshTokens refreshTokens;
    private final RevokeTokens revokeTokens;
    private final CallerOfRequest callers;

    AuthenticationController(
            SignIn signIn,
            AccessTokens accessTokens,
            IssueRefreshToken issueRefreshToken,
            VerifyEmail verifyEmail,
            RefreshTokens refreshTokens,
            RevokeTokens revokeTokens,
            CallerOfRequest callers) {
        this.signIn = signIn;
        this.accessTokens = accessTokens;
        this.issueRefreshToken = issueRefreshToken;
        this.verifyEmail = verifyEmail;
        this.refreshTokens = refreshTokens;
        this.revokeTokens = revokeTokens;
        this.callers = callers;
    }

    @PostMapping({"/v1/auth/login", "/auth/session"})
    @Permits(Who.ANYONE)
    Map<String, String> login(JsonBody body) {
        ObjectNode fields = body.object();
        Optional<String> name = text(fields, "email").or(() -> text(fields, "username"));
        Optional<String> password = text(fields, "password");
        if (name.isEmpty() || password.isEmpty()) {
            throw new Failure.Malformed("username or password missing");
        }
        User user = signIn.execute(name.get(), password.get());
        boolean remember = fields.path("remember-me").asBoolean(false);
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("access_token", accessTokens.issue(user.id(), true, remember ? ACCESS_WHEN_REMEMBERED : ACCESS));
        if (remember && fields.path("include-in-response").asBoolean(false)) {
            answer.put("refresh_token", issueRefreshToken.execute(user.id(), REFRESH));
        }
        return answer;
    }

    /**
     * A new access token for a refresh token, which stays valid (document, Authentication, refresh for mobile clients). It
     * is sent in the header where access tokens are.
     */
    @PostMapping("/v1/auth/token/refresh")
    @Permits(Who.ANYONE)
    Map<String, String> refresh(HttpServletRequest request) {
        User user = refreshTokens.userOf(callers.tokenOf(request)
                .orElseThrow(() -> new Failure.NotSignedIn(Failure.NotSignedIn.Reason.MISSING_TOKEN)));
        return Map.of("access_token", accessTokens.issue(user.id(), false, ACCESS_WHEN_REMEMBERED));
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

    /** The link in a registration's mail ends here (document, group Email Verification). */
    @PostMapping("/v1/auth/verify-email")
    @Permits(Who.ANYONE)
    Map<String, String> verifyEmail(JsonBody body) {
        JsonNode token = body.object().at("/data/token");
        if (!token.isString()) {
            throw new Failure.Malformed("Invalid Token");
        }
        try {
            verifyEmail.execute(token.stringValue());
        } catch (Failure.NotSignedIn e) {
            throw new Failure.Malformed("Invalid Token");
        }
        return Map.of("message", "Email Verified");
    }

    private static Optional<String> text(ObjectNode fields, String name) {
        JsonNode value = fields.path(name);
        return value.isString() && !value.stringValue().isEmpty() ? Optional.of(value.stringValue()) : Optional.empty();
    }
}
