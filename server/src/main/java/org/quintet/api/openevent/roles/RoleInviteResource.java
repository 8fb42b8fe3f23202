package org.quintet.api.openevent.roles;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.email;
import static org.quintet.jsonapi.AttributeRules.oneOf;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.ROLE_INVITE;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.events.EventSatellites;
import org.quintet.events.EventAccess;
import org.quintet.events.roles.ChangeRoleInvite;
import org.quintet.events.roles.EventRole;
import org.quintet.events.roles.InviteToEvent;
import org.quintet.events.roles.WithdrawRoleInvite;
import org.quintet.identity.Emails;
import org.quintet.identity.User;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.Permission;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/**
 * Type {@code role-invite} (document, group Role Invites). Who has the hash can accept; it is shown to the event's
 * organizers, and to the invited user if his address is proven.
 */
@Component
class RoleInviteResource implements OpenEventResource {

    private final DSLContext sql;
    private final RoleKeys roles;
    private final InviteToEvent inviteToEvent;
    private final ChangeRoleInvite changeRoleInvite;
    private final WithdrawRoleInvite withdrawRoleInvite;
    private final ResourceType<OpenEventCaller> type;

    RoleInviteResource(
            DSLContext sql,
            Permissions permissions,
            EventSatellites satellites,
            RoleKeys roles,
            InviteToEvent inviteToEvent,
            ChangeRoleInvite changeRoleInvite,
            WithdrawRoleInvite withdrawRoleInvite) {
        this.sql = sql;
        this.roles = roles;
        this.inviteToEvent = inviteToEvent;
        this.changeRoleInvite = changeRoleInvite;
        this.withdrawRoleInvite = withdrawRoleInvite;
        Permission<OpenEventCaller> organizer =
                satellites.ofItsEvent(EventAuthority.ORGANIZER, ROLE_INVITE, ROLE_INVITE.ID, ROLE_INVITE.EVENT_ID);
        this.type = ResourceType.<OpenEventCaller>named("role-invite")
                .stored(ROLE_INVITE, ROLE_INVITE.ID)
                .visibleRows(attempt -> visibleTo(attempt.caller()))
                .create(Permissions.signedIn())
                .get(orInvitee(organizer))
                .delete(organizer)
                .relationshipUrls(organizer)
                .listUnder("event", "role-invites", permissions.atParentEvent(EventAuthority.COORGANIZER))
                .createdBy(this::create)
                .updatedBy(this::update)
                .deletedBy(attempt ->
                        this.withdrawRoleInvite.execute(attempt.caller().requireUser(), attempt.rowId()))
                .attribute("email", ROLE_INVITE.EMAIL, email().required())
                .attribute(
                        "role-name",
                        ROLE_INVITE.ROLE,
                        oneOf(EventRole.INVITABLE.toArray(String[]::new)).required())
                .attribute("status", ROLE_INVITE.STATUS, string().readOnly())
                .computed("hash", RoleInviteResource::hashFor, string())
                .attribute("created-at", ROLE_INVITE.CREATED_AT, datetime().readOnly())
                .toOne("event", ROLE_INVITE.EVENT_ID, "event", it -> it.required())
                .toOne("role", RoleKeys.of(ROLE_INVITE.ROLE), "role", it -> it.required())
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private Permission<OpenEventCaller> orInvitee(Permission<OpenEventCaller> organizer) {
        return new Permission<>(organizer.who() + ", the invited user", attempt -> {
            User user = attempt.caller().requireUser();
            if (!sql.fetchExists(ROLE_INVITE, ROLE_INVITE.ID.eq(attempt.rowId()).and(sentTo(user)))) {
                organizer.check().accept(attempt);
            }
        });
    }

    private static Condition visibleTo(OpenEventCaller caller) {
        Condition ofOwnEvent = exists(selectOne()
                .from(EVENT)
                .where(EVENT.ID.eq(ROLE_INVITE.EVENT_ID))
                .and(EventAccess.present())
                .and(EventAccess.organisedBy(caller.caller())));
        return caller.caller().ifSignedIn(user -> ofOwnEvent.or(sentTo(user)));
    }

    private static Field<String> hashFor(OpenEventCaller caller) {
        Condition shown = caller.caller()
                .ifSignedInOrStaff(user -> user.isVerified() ? organizedBy(user).or(sentTo(user)) : organizedBy(user));
        return when(shown, ROLE_INVITE.HASH);
    }

    private static Condition organizedBy(User user) {
        return exists(selectOne()
                .from(EVENT)
                .where(EVENT.ID.eq(ROLE_INVITE.EVENT_ID))
                .and(EventAccess.holds(user, EventRole.ORGANIZERS)));
    }

    private static Condition sentTo(User user) {
        return Emails.same(ROLE_INVITE.EMAIL, user.email());
    }

    private String create(Attempt<OpenEventCaller> attempt, Changes changes) {
        String role = changes.text("role-name").orElseThrow();
        if (!roleOf(changes).equals(Optional.of(role))) {
            throw JsonApiException.unprocessable(
                    ErrorSource.pointer("/data/attributes/role"), "Role id do not match role name");
        }
        return inviteToEvent
                .execute(
                        attempt.caller().requireUser(),
                        changes.relatedId("event").orElseThrow(),
                        changes.text("email").orElseThrow(),
                        role)
                .getId()
                .toString();
    }

    private void update(Attempt<OpenEventCaller> attempt, Changes changes) {
        changeRoleInvite.execute(
                attempt.caller().requireUser(), attempt.rowId(), changes.relatedId("event"), invitable(changes));
    }

    private Optional<String> invitable(Changes changes) {
        Optional<String> role = roleOf(changes);
        if (role.isPresent() && !EventRole.INVITABLE.contains(role.get())) {
            throw JsonApiException.unprocessable(ErrorSource.pointer("/data"), "Not a valid choice.");
        }
        return role;
    }

    private Optional<String> roleOf(Changes changes) {
        return changes.relatedId("role").flatMap(roles::name);
    }
}
