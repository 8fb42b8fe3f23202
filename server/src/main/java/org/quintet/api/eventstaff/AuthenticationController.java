package org.quintet.api.eventstaff;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.UUID;
import org.quintet.identity.IssueOpaqueToken;
import org.quintet.identity.SignIn;
import org.quintet.identity.User;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in (document, section Authentication). Each sign-in gives a token of its own; older ones stay valid. */
@RestController("eventStaffAuthenticationController")
class AuthenticationController {

    private static final int LONGEST = 1000;

    private final SignIn signIn;
    private final IssueOpaqueToken issueOpaqueToken;
    private final Business business;

    AuthenticationController(SignIn signIn, IssueOpaqueToken issueOpaqueToken, Business business) {
        this.signIn = signIn;
        this.issueOpaqueToken = issueOpaqueToken;
        this.business = business;
    }

    record UserView(
            long id,
            UUID uuid,
            String username,
            String email,
            String firstname,
            String lastname,
            @JsonProperty("is_admin") boolean isAdmin) {}

    record Session(String token, UserView user) {}

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

    private UserView view(User user) {
        return new UserView(
                user.id(),
                user.uuid(),
                user.displayUsername(),
                user.email(),
                user.firstName().orElse(""),
                user.lastName().orElse(""),
                business.isAdmin(user));
    }
}
