package org.quintet.staffing;

import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.quintet.identity.User;
import org.quintet.organisations.Organisations;
import org.quintet.platform.database.Constraints;
import org.quintet.platform.failures.Failure;
import org.springframework.stereotype.Component;

/** The rules of all {@link Directory directories}. */
@Component
class DirectoryEntries {

    private final Organisations organisations;

    DirectoryEntries(Organisations organisations) {
        this.organisations = organisations;
    }

    /** @throws Failure.NotAllowed if {@code actor} does not work for the organisation */
    void requireStaff(User actor, long organisationId) {
        if (!organisations.isStaff(organisationId, actor)) {
            throw new Failure.NotAllowed("Only the organisation's staff keeps its lists");
        }
    }

    /** @throws Failure.Invalid if there is a name among {@code values}, and it is blank */
    static void requireName(Directory directory, Map<Field<?>, @Nullable Object> values) {
        if (values.containsKey(directory.name())
                && (!(values.get(directory.name()) instanceof String name) || name.isBlank())) {
            throw new Failure.Invalid(directory.name().getName(), "must not be blank");
        }
    }

    static RuntimeException refusal(Directory directory, RuntimeException error) {
        return Constraints.isBroken(directory.nameIndex(), error)
                ? new Failure.Conflict(
                        directory.name().getName(), "There is a " + directory.title() + " of that name already")
                : error;
    }
}
