package org.quintet.api.openevent;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.quintet.identity.AccessTokens;
import org.quintet.identity.IssueRefreshToken;
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

    AuthenticationController(
            SignIn signIn, AccessTokens accessTokens, IssueRefreshToken issueRefreshToken, VerifyEmail verifyEmail) {
        this.signIn = signIn;
        this.accessTokens = accessTokens;
        this.issueRefreshToken = issueRefreshToken;
        this.verifyEmail = verifyEmail;
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
