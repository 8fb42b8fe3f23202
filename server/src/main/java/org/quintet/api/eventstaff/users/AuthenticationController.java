package org.quintet.api.eventstaff.users;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quintet.api.eventstaff.protocol.Business;
import org.quintet.api.eventstaff.protocol.Envelope;
import org.quintet.identity.CallerOfRequest;
import org.quintet.identity.User;
import org.quintet.identity.passwords.SignIn;
import org.quintet.identity.tokens.IssueOpaqueToken;
import org.quintet.identity.tokens.RevokeOpaqueToken;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Signing in (document, section Authentication), and out. Each sign-in gives a token of its own; older ones stay valid.
 */
@RestController("eventStaffAuthenticationController")
class AuthenticationController {

    private static final int LONGEST = 1000;

    private final SignIn signIn;
    private final IssueOpaqueToken issueOpaqueToken;
    private final RevokeOpaqueToken revokeOpaqueToken;
    private final CallerOfRequest callers;
    private final Business business;

    AuthenticationController(
            SignIn signIn,
            IssueOpaqueToken issueOpaqueToken,
            RevokeOpaqueToken revokeOpaqueToken,
            CallerOfRequest callers,
            Business business) {
        this.signIn = signIn;
        this.issueOpaqueToken = issueOpaqueToken;
        this.revokeOpaqueToken = revokeOpaqueToken;
        this.callers = callers;
        this.business = business;
    }

    record SignedInUser(
            long id,
            UUID uuid,
            String username,
            String email,
            String firstname,
            String lastname,
            @JsonProperty("is_admin") boolean isAdmin) {}

    record Session(String token, SignedInUser user) {}

    @PostMapping("/api/v1/auth/login")
    @Permits(Who.ANYONE)
    Envelope<Session> login(JsonBody body) {
        Problems problems = new Problems();
        JsonFields fields = new JsonFields(body.object(), problems);
        Optional<String> email = fields.requiredString("email", LONGEST);
        Optional<String> password = fields.requiredString("password", LONGEST);
        problems.throwIfAny();
        User user = signIn.execute(email.orElseThrow(), password.orElseThrow());
        return Envelope.of(new Session(issueOpaqueToken.execute(user.id()), view(user)));
    }

    /** Voids the token of the request. One that another API issued is signed and cannot be voided alone: 401. */
    @PostMapping("/api/v1/auth/logout")
    @Permits(Who.SIGNED_IN)
    Envelope<@Nullable Void> logout(HttpServletRequest request) {
        revokeOpaqueToken.execute(callers.tokenOf(request).orElseThrow());
        return Envelope.done("Logged out successfully");
    }

    private SignedInUser view(User user) {
        return new SignedInUser(
                user.id(),
                user.uuid(),
                user.displayUsername(),
                user.email(),
                user.firstName().orElse(""),
                user.lastName().orElse(""),
                business.isAdmin(user));
    }
}
