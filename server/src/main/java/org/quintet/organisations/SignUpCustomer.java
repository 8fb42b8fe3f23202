package org.quintet.organisations;

import static org.quintet.schema.Tables.MEMBERSHIP;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.identity.RegisterUser;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Makes somebody a customer of an organisation, by his own wish. */
@UseCase
public class SignUpCustomer {

    private final DSLContext sql;
    private final Clock clock;
    private final RegisterUser registerUser;

    SignUpCustomer(DSLContext sql, Clock clock, RegisterUser registerUser) {
        this.sql = sql;
        this.clock = clock;
        this.registerUser = registerUser;
    }

    /**
     * Registers a new user as a customer, and returns him.
     *
     * @throws Failure.Invalid if the address is not one
     * @throws Failure.Conflict if the address is taken
     */
    public User execute(long organisationId, RegisterUser.NewUser newUser) {
        User user = registerUser.execute(newUser);
        execute(organisationId, user);
        return user;
    }

    /** As {@link #execute(long, RegisterUser.NewUser)}, for a user who is there. What he is there already, he stays. */
    public void execute(long organisationId, User user) {
        sql.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.ORGANISATION_ID, organisationId)
                .set(MEMBERSHIP.USER_ID, user.id())
                .set(MEMBERSHIP.ROLE, Role.MEMBER.word())
                .set(MEMBERSHIP.IS_DEFAULT, false)
                .set(MEMBERSHIP.JOINED_AT, clock.instant())
                .onConflictDoNothing()
                .execute();
    }
}
