package org.quintet.api.openevent.users;

import java.util.Set;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.Permissions;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Operation;
import org.quintet.jsonapi.Permission;
import org.quintet.jsonapi.Views;

/** How much of a user is shown: all of him to himself and to staff, a name and a face where others come across him. */
final class UserViews {

    /** The view of what is nobody else's business. */
    static final String FULL = "full";

    /** The view of addresses: of those who are signed in, and so can be held to account for what they collect. */
    static final String ADDRESS = "address";

    private static final Set<String> WHOLE = Set.of(FULL);
    private static final Set<String> FACE_AND_ADDRESS = Set.of(ADDRESS);
    private static final Set<String> FACE = Set.of();

    /**
     * Those who let themselves be seen: an event's owner, a group's founder and followers. Who has which role is seen by
     * those for whom the role exists.
     */
    private static final Set<String> IN_PUBLIC =
            Set.of("event", "group", "user-follow-group", "users-events-roles", "users-groups-role");

    private UserViews() {}

    static Set<String> seenBy(Attempt<OpenEventCaller> attempt, Views.Placement placement) {
        boolean ownRow = attempt.operation() == Operation.CREATE || isHimself(attempt);
        boolean whole = attempt.caller().isStaff() || (placement == Views.Placement.PRIMARY && ownRow);
        if (whole) {
            return WHOLE;
        }
        return attempt.caller().caller().signedInUser().isPresent() ? FACE_AND_ADDRESS : FACE;
    }

    /** The user himself and staff; everybody at the URLs of what a user does in public. */
    static Permission<OpenEventCaller> readers() {
        Permission<OpenEventCaller> himself = Permissions.userHimself();
        return new Permission<>(
                himself.who() + "; anyone at URLs of "
                        + String.join(", ", IN_PUBLIC.stream().sorted().toList()),
                attempt -> {
                    boolean inPublic = attempt.parent()
                            .filter(above -> IN_PUBLIC.contains(above.type()))
                            .isPresent();
                    if (!inPublic) {
                        himself.check().accept(attempt);
                    }
                });
    }

    private static boolean isHimself(Attempt<OpenEventCaller> attempt) {
        return attempt.type().equals("user")
                && attempt.caller()
                        .caller()
                        .signedInUser()
                        .filter(user -> attempt.id()
                                .filter(Long.toString(user.id())::equals)
                                .isPresent())
                        .isPresent();
    }
}
