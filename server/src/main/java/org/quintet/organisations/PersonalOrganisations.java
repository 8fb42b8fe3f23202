package org.quintet.organisations;

import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.MEMBERSHIP;
import static org.quintet.schema.Tables.ORGANISATION;

import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.identity.OnboardingCompleted;
import org.quintet.identity.UserRegistered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives every new user an organisation of his own, in the transaction that creates him. */
@Component
class PersonalOrganisations {

    private final CreateOrganisation createOrganisation;
    private final JoinOrganisation joinOrganisation;

    private final DSLContext sql;
    private final Clock clock;

    PersonalOrganisations(
            CreateOrganisation createOrganisation, JoinOrganisation joinOrganisation, DSLContext sql, Clock clock) {
        this.createOrganisation = createOrganisation;
        this.joinOrganisation = joinOrganisation;
        this.sql = sql;
        this.clock = clock;
    }

    /** Whoever gave no name is not named after his address: an organisation's name is public. */
    @EventListener
    void on(UserRegistered registered) {
        Organisation personal = createOrganisation.execute(new CreateOrganisation.NewOrganisation(
                "user-" + registered.userId(),
                registered.name().orElse("Personal"),
                "UTC",
                Optional.empty(),
                Optional.empty(),
                true));
        joinOrganisation.execute(personal.id(), registered.userId(), Role.OWNER, true);
    }

    /** A person's own calendar is where he lives. Its events keep the zones that they have. */
    @EventListener
    void on(OnboardingCompleted completed) {
        sql.update(ORGANISATION)
                .set(ORGANISATION.TIMEZONE, completed.timezone())
                .set(ORGANISATION.UPDATED_AT, clock.instant())
                .where(ORGANISATION.PERSONAL)
                .and(ORGANISATION.ID.in(select(MEMBERSHIP.ORGANISATION_ID)
                        .from(MEMBERSHIP)
                        .where(MEMBERSHIP.USER_ID.eq(completed.userId()))
                        .and(MEMBERSHIP.ROLE.eq(Role.OWNER.word()))))
                .execute();
    }
}
