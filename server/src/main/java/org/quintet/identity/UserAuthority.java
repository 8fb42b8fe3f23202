package org.quintet.identity;

import org.quintet.platform.failures.Failure;

/** Who may change or delete a user: he himself and staff; of super admins only they themselves and other super admins. */
final class UserAuthority {

    private UserAuthority() {}

    static void require(Caller actor, long userId, boolean superAdmin) {
        User user = actor.requireUser();
        if (user.id() == userId || user.isSuperAdmin()) {
            return;
        }
        if (!user.isPlatformStaff()) {
            throw new Failure.NotAllowed("Access Forbidden");
        }
        if (superAdmin) {
            throw new Failure.NotAllowed("Super admin access is required");
        }
    }
}
