package org.quintet.organisations;

import static org.quintet.schema.Tables.USERS;

import java.util.Optional;
import org.quintet.identity.RegisterUser;
import org.quintet.identity.User;
import org.quintet.identity.Users;
import org.quintet.identity.passwords.Passwords;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Makes somebody a member of an organisation, creating him if his e-mail address is new. */
@UseCase
public class AddMember {

    private final Organisations organisations;
    private final Users users;
    private final RegisterUser registerUser;
    private final JoinOrganisation joinOrganisation;

    AddMember(Organisations organisations, Users users, RegisterUser registerUser, JoinOrganisation joinOrganisation) {
        this.organisations = organisations;
        this.users = users;
        this.registerUser = registerUser;
        this.joinOrganisation = joinOrganisation;
    }

    /** A member to be. Password and names count for a new user only: an existing one keeps his own. */
    public record NewMember(
            String email,
            Optional<Passwords.Hashed> password,
            Optional<String> username,
            Optional<String> firstName,
            Optional<String> lastName,
            Role role) {}

    /**
     * Returns the member. A new user is verified, and the organisation is his default; an existing one keeps his default.
     *
     * @throws Failure.NotFound if there is no organisation of that slug
     * @throws Failure.Invalid if a new user has no password, or the address is not one
     * @throws Failure.Conflict if the user name is taken
     */
    public User execute(String organisationSlug, NewMember wanted) {
        Organisation organisation = organisations.withSlug(organisationSlug);
        Optional<User> existing = users.withEmail(wanted.email());
        User user = existing.orElseGet(() -> registerUser.execute(newUser(wanted)));
        joinOrganisation.execute(organisation.id(), user.id(), wanted.role(), existing.isEmpty());
        return user;
    }

    private static RegisterUser.NewUser newUser(NewMember wanted) {
        Passwords.Hashed password =
                wanted.password().orElseThrow(() -> new Failure.Invalid("password", "A new user needs a password"));
        return new RegisterUser.NewUser(wanted.email(), password)
                .with(USERS.USERNAME, wanted.username())
                .with(USERS.FIRST_NAME, wanted.firstName())
                .with(USERS.LAST_NAME, wanted.lastName())
                .verified();
    }
}
