package org.quintet.api.appmint.profile;

import static org.quintet.schema.Tables.USERS;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.quintet.api.appmint.tenancy.Tenant;
import org.quintet.identity.RegisterUser;
import org.quintet.identity.User;
import org.quintet.identity.Users;
import org.quintet.identity.passwords.Passwords;
import org.quintet.identity.passwords.SignIn;
import org.quintet.organisations.Organisation;
import org.quintet.organisations.Organisations;
import org.quintet.organisations.SignUpCustomer;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.platform.limits.RateLimit;
import org.quintet.platform.limits.RateLimits;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Signing up with an organisation, which signs in at once (P-auth). Whoever signs up is a customer, on either path: staff is
 * made by the organisation's owners, not by itself.
 */
@RestController("appMintSignUpController")
class SignUpController {

    private static final int SIGN_UPS_AN_HOUR = 100;
    private static final int LONGEST_NAME = 200;

    private final SignUpCustomer signUpCustomer;
    private final SignIn signIn;
    private final Users users;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Organisations organisations;
    private final RateLimit signUps;

    SignUpController(
            SignUpCustomer signUpCustomer,
            SignIn signIn,
            Users users,
            Passwords passwords,
            Sessions sessions,
            Organisations organisations,
            RateLimits limits) {
        this.signUpCustomer = signUpCustomer;
        this.signIn = signIn;
        this.users = users;
        this.passwords = passwords;
        this.sessions = sessions;
        this.organisations = organisations;
        this.signUps = limits.of(SIGN_UPS_AN_HOUR, Duration.ofHours(1));
    }

    @PostMapping({"/profile/signup", "/profile/user/signup", "/profile/customer/signup"})
    @Permits(Who.ANYONE)
    @ResponseStatus(HttpStatus.CREATED)
    Session signUp(Tenant tenant, JsonBody body, HttpServletRequest request) {
        Problems problems = new Problems();
        JsonFields fields = new JsonFields(body.object(), problems);
        Optional<String> email = fields.requiredString("email", 320);
        Optional<String> password = fields.requiredString("password", 1_000);
        Optional<String> firstName =
                fields.string("firstName", LONGEST_NAME).or(() -> fields.string("name", LONGEST_NAME));
        Optional<String> lastName = fields.string("lastName", LONGEST_NAME);
        problems.throwIfAny();
        Organisation organisation =
                tenant.organisation().orElseThrow(() -> new Failure.NotAllowed("There is no such organisation"));
        signUps.count(request.getRemoteAddr());
        User user = users.withEmail(email.orElseThrow())
                .map(known -> returning(known, password.orElseThrow(), organisation))
                .orElseGet(() -> signUpCustomer.execute(
                        organisation.id(),
                        new RegisterUser.NewUser(email.orElseThrow(), passwords.hash(password.orElseThrow()))
                                .with(USERS.FIRST_NAME, firstName)
                                .with(USERS.LAST_NAME, lastName)));
        return sessions.open(user, organisations.roleIn(organisation.id(), user));
    }

    /** Who has an account and proves it becomes a customer with it; to others the address is taken. */
    private User returning(User known, String password, Organisation organisation) {
        try {
            User user = signIn.execute(known.email(), password);
            signUpCustomer.execute(organisation.id(), user);
            return user;
        } catch (Failure.NotSignedIn e) {
            throw new Failure.Conflict(USERS.EMAIL.getName(), "Email already exists");
        }
    }
}
