package org.quintet.api.appmint.profile;

import java.util.Optional;
import org.quintet.api.appmint.tenancy.Tenant;
import org.quintet.identity.Caller;
import org.quintet.identity.User;
import org.quintet.identity.passwords.SignIn;
import org.quintet.identity.tokens.ExchangeRefreshToken;
import org.quintet.organisations.Organisation;
import org.quintet.organisations.Organisations;
import org.quintet.organisations.Role;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Failure.NotSignedIn.Reason;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Signing in, as staff or as a customer of one organisation. To somebody who is not, in that organisation, what he signs in
 * as, the answer is the same as to a wrong password.
 */
@RestController("appMintProfileController")
class ProfileController {

    private final SignIn signIn;
    private final Sessions sessions;
    private final Organisations organisations;

    ProfileController(SignIn signIn, Sessions sessions, Organisations organisations) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.organisations = organisations;
    }

    @PostMapping({"/profile/signin", "/profile/user/signin", "/user/signin"})
    @Permits(Who.ANYONE)
    Session signInAsStaff(Tenant tenant, JsonBody body) {
        User user = checkPassword(body);
        return session(user, roleIn(tenant, user).filter(Role::isStaff));
    }

    @PostMapping("/profile/customer/signin")
    @Permits(Who.ANYONE)
    Session signInAsCustomer(Tenant tenant, JsonBody body) {
        User user = checkPassword(body);
        return session(user, roleIn(tenant, user));
    }

    /** Each token can be exchanged once. What its holder may do where is asked again by every call. */
    @PostMapping({"/profile/user/refresh", "/profile/customer/refresh"})
    @Permits(Who.ANYONE)
    Session refresh(Tenant tenant, JsonBody body) {
        Problems problems = new Problems();
        Optional<String> given = new JsonFields(body.object(), problems).requiredString("refreshToken", 10_000);
        problems.throwIfAny();
        if (tenant.organisation().isEmpty()) {
            throw new Failure.NotAllowed("There is no such organisation");
        }
        ExchangeRefreshToken.Exchanged exchanged = sessions.exchange(given.orElseThrow());
        return sessions.resume(exchanged, roleIn(tenant, exchanged.user()));
    }

    @GetMapping("/profile/whoami")
    @Permits(Who.SIGNED_IN)
    UserView whoAmI(Caller caller, Tenant tenant) {
        User user = caller.requireUser();
        Role role = tenant.openTo(caller)
                .flatMap(organisation -> organisations.roleIn(organisation.id(), user))
                .orElseThrow(() -> new Failure.NotAllowed("You do not belong to this organisation"));
        return UserView.of(user, Optional.of(role));
    }

    private User checkPassword(JsonBody body) {
        Problems problems = new Problems();
        JsonFields fields = new JsonFields(body.object(), problems);
        Optional<String> email = fields.requiredString("email", 320);
        Optional<String> password = fields.requiredString("password", 1_000);
        problems.throwIfAny();
        return signIn.execute(email.orElseThrow(), password.orElseThrow());
    }

    private Session session(User user, Optional<Role> role) {
        if (role.isEmpty()) {
            throw new Failure.NotSignedIn(Reason.WRONG_CREDENTIALS);
        }
        return sessions.open(user, role);
    }

    private Optional<Role> roleIn(Tenant tenant, User user) {
        return tenant.organisation()
                .map(Organisation::id)
                .flatMap(organisation -> organisations.roleIn(organisation, user));
    }
}
