package org.quintet.api.openevent.users;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_GROUP;
import static org.quintet.schema.Tables.EVENT_ROLE;
import static org.quintet.schema.Tables.GROUP_FOLLOW;
import static org.quintet.schema.Tables.GROUP_ROLE;
import static org.quintet.schema.Tables.USERS;

import java.util.Set;
import org.jooq.Condition;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.Permissions;
import org.quintet.events.EventAccess;
import org.quintet.events.EventGroups;
import org.quintet.events.roles.EventRole;
import org.quintet.identity.User;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Operation;
import org.quintet.jsonapi.Permission;
import org.quintet.jsonapi.Views;

/** How much of a user is shown: all of him to himself and to staff, a name and a face where others come across him. */
final class UserViews {

    /** The view of what is nobody else's business. */
    static final String FULL = "full";

    private static final Set<String> WHOLE = Set.of(FULL);
    private static final Set<String> FACE = Set.of();

    /**
     * Those who let themselves be seen: an event's owner, a group's founder and followers. Who has which role is seen by
     * those for whom the role exists; who made a code, who buys and who comes, by those for whom the code or the order
     * exists.
     */
    private static final Set<String> IN_PUBLIC = Set.of(
            "access-code",
            "attendee",
            "discount-code",
            "event",
            "group",
            "order",
            "user-follow-group",
            "users-events-roles",
            "users-groups-role");

    private UserViews() {}

    static Set<String> seenBy(Attempt<OpenEventCaller> attempt, Views.Placement placement) {
        boolean ownRow = attempt.operation() == Operation.CREATE || isHimself(attempt);
        boolean whole = attempt.caller().isStaff() || (placement == Views.Placement.PRIMARY && ownRow);
        return whole ? WHOLE : FACE;
    }

    /** Whose address somebody sees who does not see all of them: his own, and of those at his events and in his groups. */
    static Condition addressSeenBy(OpenEventCaller caller) {
        return caller.caller()
                .ifSignedIn(
                        user -> USERS.ID.eq(user.id()).or(worksAtEventOf(user)).or(isInGroupOf(user)));
    }

    private static Condition worksAtEventOf(User organiser) {
        return exists(selectOne()
                .from(EVENT_ROLE)
                .join(EVENT)
                .on(EVENT.ID.eq(EVENT_ROLE.EVENT_ID))
                .where(EVENT_ROLE.USER_ID.eq(USERS.ID))
                .and(EventAccess.present())
                .and(EventAccess.holds(organiser, EventRole.ORGANISERS)));
    }

    private static Condition isInGroupOf(User organizer) {
        Condition follows = EVENT_GROUP.ID.in(
                select(GROUP_FOLLOW.GROUP_ID).from(GROUP_FOLLOW).where(GROUP_FOLLOW.USER_ID.eq(USERS.ID)));
        Condition organizes =
                EVENT_GROUP.ID.in(select(GROUP_ROLE.GROUP_ID).from(GROUP_ROLE).where(GROUP_ROLE.USER_ID.eq(USERS.ID)));
        return exists(selectOne()
                .from(EVENT_GROUP)
                .where(EVENT_GROUP.DELETED_AT.isNull())
                .and(EventGroups.changeableBy(organizer))
                .and(EVENT_GROUP.USER_ID.eq(USERS.ID).or(follows).or(organizes)));
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
