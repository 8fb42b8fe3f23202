package org.quintet.api.primecal.account;

import static org.quintet.schema.Tables.USERS;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.quintet.api.primecal.protocol.RequestFields;
import org.quintet.identity.RegisterUser;
import org.quintet.identity.User;
import org.quintet.identity.passwords.Passwords;
import org.quintet.identity.passwords.SignIn;
import org.quintet.identity.tokens.ExchangeRefreshToken;
import org.quintet.identity.tokens.RevokeRefreshToken;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Failure.NotSignedIn.Reason;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Registering and signing in (authentication API). */
@RestController("primeCalAuthenticationController")
@RequestMapping("/api/auth")
class AuthenticationController {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TOKEN = 4096;
    private static final Pattern PASSWORD =
            Pattern.compile("(?=.*\\p{Lower})(?=.*\\p{Upper})(?=.*\\d)(?=.*[^\\p{Alnum}\\s]).{10,128}", Pattern.DOTALL);

    /** {@code role} is taken and not obeyed: nobody makes himself an administrator. */
    private static final Set<String> REGISTRATION =
            Set.of("username", "email", "password", "firstName", "lastName", "role");

    private static final Set<String> LOGIN =
            Set.of("username", "password", "mfaCode", "mfaRecoveryCode", "captchaToken", "honeypot");

    private static final Set<String> REFRESH = Set.of("refreshToken");

    private final SignIn signIn;
    private final RegisterUser registerUser;
    private final Passwords passwords;
    private final ExchangeRefreshToken exchangeRefreshToken;
    private final RevokeRefreshToken revokeRefreshToken;
    private final Sessions sessions;
    private final Profiles profiles;

    AuthenticationController(
            SignIn signIn,
            RegisterUser registerUser,
            Passwords passwords,
            ExchangeRefreshToken exchangeRefreshToken,
            RevokeRefreshToken revokeRefreshToken,
            Sessions sessions,
            Profiles profiles) {
        this.signIn = signIn;
        this.registerUser = registerUser;
        this.passwords = passwords;
        this.exchangeRefreshToken = exchangeRefreshToken;
        this.revokeRefreshToken = revokeRefreshToken;
        this.sessions = sessions;
        this.profiles = profiles;
    }

    @PostMapping("/login")
    @Permits(Who.ANYONE)
    ResponseEntity<SessionAnswer> login(JsonBody body, HttpServletRequest request) {
        Problems problems = new Problems();
        JsonFields fields = RequestFields.of(body, request, problems, LOGIN);
        Optional<String> name = fields.requiredString("username", 320);
        Optional<String> password = fields.requiredString("password", 1000);
        problems.throwIfAny();
        return sessions.open(signIn.execute(name.orElseThrow(), password.orElseThrow()), request);
    }

    @PostMapping("/register")
    @Permits(Who.ANYONE)
    ResponseEntity<SessionAnswer> register(JsonBody body, HttpServletRequest request) {
        Problems problems = new Problems();
        JsonFields fields = RequestFields.of(body, request, problems, REGISTRATION);
        Optional<String> username = fields.requiredString("username", 64).map(String::strip);
        username.ifPresent(name -> problems.require(
                name.codePointCount(0, name.length()) >= 3, "username", "must be at least 3 characters long"));
        Optional<String> email = fields.requiredString("email", 254);
        Optional<String> password = fields.requiredString("password", 1000);
        password.ifPresent(text -> problems.require(
                PASSWORD.matcher(text).matches(),
                "password",
                "must have 10 to 128 characters, with a lower-case and an upper-case letter, a digit and a special"
                        + " character"));
        Optional<String> firstName = fields.string("firstName", LONGEST_NAME);
        Optional<String> lastName = fields.string("lastName", LONGEST_NAME);
        problems.throwIfAny();
        Passwords.Hashed hashed = passwords.hash(password.orElseThrow());
        User user = registerUser.execute(new RegisterUser.NewUser(email.orElseThrow(), hashed)
                .with(USERS.USERNAME, username)
                .with(USERS.FIRST_NAME, firstName)
                .with(USERS.LAST_NAME, lastName));
        return sessions.open(user, request);
    }

    @PostMapping("/refresh")
    @Permits(Who.ANYONE)
    ResponseEntity<SessionAnswer> refresh(JsonBody body, HttpServletRequest request) {
        Optional<String> sent = refreshTokenIn(body, request);
        String token = sent.or(() -> Sessions.cookieOf(request))
                .orElseThrow(() -> new Failure.NotSignedIn(Reason.MISSING_TOKEN));
        ExchangeRefreshToken.Exchanged exchanged = exchangeRefreshToken.execute(token, Sessions.REFRESH);
        return sessions.resume(exchanged.user(), exchanged.refreshToken(), sent.isPresent(), request);
    }

    /** Needs no access token: whoever signs out may have let it run out. */
    @PostMapping("/logout")
    @Permits(Who.ANYONE)
    ResponseEntity<Map<String, String>> logout(JsonBody body, HttpServletRequest request) {
        refreshTokenIn(body, request).or(() -> Sessions.cookieOf(request)).ifPresent(revokeRefreshToken::execute);
        return sessions.close().body(Map.of("message", "Logged out"));
    }

    @GetMapping("/profile")
    @Permits(Who.SIGNED_IN)
    ProfileAnswer profile(User user) {
        return profiles.of(user);
    }

    private static Optional<String> refreshTokenIn(JsonBody body, HttpServletRequest request) {
        Problems problems = new Problems();
        Optional<String> token =
                RequestFields.ofOptional(body, request, problems, REFRESH).string("refreshToken", LONGEST_TOKEN);
        problems.throwIfAny();
        return token;
    }
}
