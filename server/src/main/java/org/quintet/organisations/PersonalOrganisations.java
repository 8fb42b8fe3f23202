package org.quintet.organisations;

import java.util.Optional;
import org.quintet.identity.UserRegistered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives every new user an organisation of his own, in the transaction that creates him. */
@Component
class PersonalOrganisations {

    private final CreateOrganisation createOrganisation;
    private final JoinOrganisation joinOrganisation;

    PersonalOrganisations(CreateOrganisation createOrganisation, JoinOrganisation joinOrganisation) {
        this.createOrganisation = createOrganisation;
        this.joinOrganisation = joinOrganisation;
    }

    /** Whoever gave no name is not named after his address: an organisation's name is public. */
    @EventListener
    void on(UserRegistered registered) {
        Organisation personal = createOrganisation.execute(new CreateOrganisation.NewOrganisation(
                "user-" + registered.userId(), registered.name().orElse("Personal"), "UTC", Optional.empty(), true));
        joinOrganisation.execute(personal.id(), registered.userId(), Role.OWNER, true);
    }
}
