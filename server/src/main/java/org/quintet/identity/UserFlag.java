package org.quintet.identity;

import static org.quintet.schema.Tables.USERS;

import org.jooq.Field;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.UsersRecord;

/** What somebody is on this installation; nobody gives himself one of these. */
public enum UserFlag {
    ADMIN(USERS.IS_ADMIN),
    SALES_ADMIN(USERS.IS_SALES_ADMIN),
    MARKETER(USERS.IS_MARKETER),
    VERIFIED(USERS.IS_VERIFIED),
    BLOCKED(USERS.IS_BLOCKED);

    @SuppressWarnings("ImmutableEnumChecker") // jOOQ's fields do not change
    private final Field<Boolean> column;

    UserFlag(Field<Boolean> column) {
        this.column = column;
    }

    /** Where it is stored. */
    public Field<Boolean> column() {
        return column;
    }

    /** Refuses to change it: admins are made by super admins, the rest by staff, and a super admin stays what he is. */
    void requireChangeable(Caller actor, UsersRecord user) {
        boolean superAdmin = actor.requireUser().isSuperAdmin();
        if (this == ADMIN && !superAdmin) {
            throw refusal("Super admin access is required to update this information.");
        }
        if (!actor.isPlatformStaff()) {
            throw refusal("Admin access is required to update this information.");
        }
        if (user.getIsSuperAdmin() && (this == ADMIN || this == VERIFIED || this == BLOCKED)) {
            throw refusal("This cannot be changed of a super admin.");
        }
    }

    private Failure.NotAllowed refusal(String message) {
        return new Failure.NotAllowed(column.getName(), message);
    }
}
