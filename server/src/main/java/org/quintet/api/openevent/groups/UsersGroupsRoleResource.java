package org.quintet.api.openevent.groups;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.quintet.jsonapi.AttributeRules.bool;
import static org.quintet.jsonapi.AttributeRules.email;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.EVENT_GROUP;
import static org.quintet.schema.Tables.GROUP_ROLE;

import java.util.Optional;
import org.jooq.Condition;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.roles.RoleKeys;
import org.quintet.events.EventGroups;
import org.quintet.groups.ChangeGroupRole;
import org.quintet.groups.InviteToGroup;
import org.quintet.groups.RemoveGroupRole;
import org.quintet.identity.Emails;
import org.quintet.identity.User;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/**
 * Type {@code users-groups-role}: who organizes a group, or is invited to. The token of an invitation is shown to who made
 * the group, and to the invited user if his address is proven.
 */
@Component
class UsersGroupsRoleResource implements OpenEventResource {

    private final RoleKeys roles;
    private final InviteToGroup inviteToGroup;
    private final ChangeGroupRole changeGroupRole;
    private final ResourceType<OpenEventCaller> type;

    UsersGroupsRoleResource(
            GroupPermissions permissions,
            RoleKeys roles,
            InviteToGroup inviteToGroup,
            ChangeGroupRole changeGroupRole,
            RemoveGroupRole removeGroupRole) {
        this.roles = roles;
        this.inviteToGroup = inviteToGroup;
        this.changeGroupRole = changeGroupRole;
        this.type = ResourceType.<OpenEventCaller>named("users-groups-role")
                .stored(GROUP_ROLE, GROUP_ROLE.ID)
                .visibleRows(attempt -> attempt.caller().caller().ifSignedInOrStaff(UsersGroupsRoleResource::visibleTo))
                .create(Permissions.signedIn())
                .get(permissions.ofRolesGroupOrHolder())
                .delete(permissions.ofRolesGroupOrHolder())
                .relationshipUrls(permissions.creatorOfRolesGroup())
                .listUnder("group", "roles", permissions.ofParentGroup())
                .createdBy(this::create)
                .updatedBy(this::update)
                .deletedBy(attempt -> removeGroupRole.execute(attempt.caller().requireUser(), attempt.rowId()))
                .attribute("email", GROUP_ROLE.EMAIL, email().required())
                .attribute("accepted", GROUP_ROLE.ACCEPTED, bool().readOnly())
                .computed(
                        "token",
                        caller -> when(
                                caller.caller().ifSignedInOrStaff(UsersGroupsRoleResource::trustedWithToken),
                                GROUP_ROLE.TOKEN),
                        string())
                .toOne("group", GROUP_ROLE.GROUP_ID, "group", it -> it.required())
                .toOne("user", GROUP_ROLE.USER_ID, "user", it -> it.readOnly())
                .toOne("role", RoleKeys.of(GROUP_ROLE.ROLE), "role", it -> it.required())
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private static Condition visibleTo(User user) {
        return inGroupOf(EventGroups.changeableBy(user))
                .or(GROUP_ROLE.USER_ID.eq(user.id()))
                .or(sentTo(user));
    }

    private static Condition trustedWithToken(User user) {
        Condition madeGroup = inGroupOf(EVENT_GROUP.USER_ID.eq(user.id()));
        return user.isVerified() ? madeGroup.or(sentTo(user)) : madeGroup;
    }

    private static Condition inGroupOf(Condition group) {
        return GROUP_ROLE.GROUP_ID.in(
                select(EVENT_GROUP.ID).from(EVENT_GROUP).where(group).and(EVENT_GROUP.DELETED_AT.isNull()));
    }

    private static Condition sentTo(User user) {
        return Emails.same(GROUP_ROLE.EMAIL, user.email());
    }

    private String create(Attempt<OpenEventCaller> attempt, Changes changes) {
        return Long.toString(inviteToGroup.execute(
                attempt.caller().requireUser(),
                changes.relatedId("group").orElseThrow(),
                changes.text("email").orElseThrow(),
                roleOf(changes).orElseThrow()));
    }

    private void update(Attempt<OpenEventCaller> attempt, Changes changes) {
        changeGroupRole.execute(
                attempt.caller().requireUser(), attempt.rowId(), changes.relatedId("group"), roleOf(changes));
    }

    private Optional<String> roleOf(Changes changes) {
        return changes.relatedId("role").flatMap(roles::name);
    }
}
