package org.quintet.api.eventstaff.protocol;

import org.quintet.identity.User;
import org.quintet.organisations.Organisation;
import org.quintet.organisations.Organisations;
import org.quintet.platform.failures.Failure;
import org.springframework.stereotype.Component;

/** The business of a caller: the organisation that he works for. He is its admin, in EventStaff's words. */
@Component
public class Business {

    private final Organisations organisations;

    Business(Organisations organisations) {
        this.organisations = organisations;
    }

    public boolean isAdmin(User user) {
        return organisations.employerOf(user).isPresent();
    }

    /** @throws Failure.NotAllowed if he works for none */
    public Organisation of(User user) {
        return organisations
                .employerOf(user)
                .orElseThrow(() -> new Failure.NotAllowed("Admin permissions are required"));
    }
}
