package org.quintet.api.openevent.roles;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_ROLE;

import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.events.EventSatellites;
import org.quintet.events.EventAccess;
import org.quintet.events.roles.ChangeEventRole;
import org.quintet.events.roles.RemoveEventRole;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.Permission;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/**
 * Type {@code users-events-roles}: who is what at an event (document, group Users Events Roles). Rows come from creating an
 * event and from accepted invitations.
 */
@Component
class UsersEventsRolesResource implements OpenEventResource {

    private final RoleKeys roles;
    private final ChangeEventRole changeEventRole;
    private final ResourceType<OpenEventCaller> type;

    UsersEventsRolesResource(
            Permissions permissions,
            EventSatellites satellites,
            RoleKeys roles,
            ChangeEventRole changeEventRole,
            RemoveEventRole removeEventRole) {
        this.roles = roles;
        this.changeEventRole = changeEventRole;
        Permission<OpenEventCaller> coorganizer =
                satellites.ofItsEvent(EventAuthority.COORGANIZER, EVENT_ROLE, EVENT_ROLE.ID, EVENT_ROLE.EVENT_ID);
        Permission<OpenEventCaller> organizer =
                satellites.ofItsEvent(EventAuthority.ORGANIZER, EVENT_ROLE, EVENT_ROLE.ID, EVENT_ROLE.EVENT_ID);
        this.type = ResourceType.<OpenEventCaller>named("users-events-roles")
                .stored(EVENT_ROLE, EVENT_ROLE.ID)
                .at("/users-events-roles")
                .visibleRows(attempt -> exists(selectOne()
                        .from(EVENT)
                        .where(EVENT.ID.eq(EVENT_ROLE.EVENT_ID))
                        .and(EventAccess.present())
                        .and(EventAccess.organisedBy(attempt.caller().caller()))))
                .get(coorganizer)
                .update(organizer)
                .delete(coorganizer)
                .listUnder("event", "roles", permissions.atParentEvent(EventAuthority.COORGANIZER))
                .updatedBy(this::update)
                .deletedBy(attempt -> removeEventRole.execute(attempt.caller().requireUser(), attempt.rowId()))
                .toOne("event", EVENT_ROLE.EVENT_ID, "event", it -> it.required())
                .toOne("user", EVENT_ROLE.USER_ID, "user", it -> it.required())
                .toOne("role", RoleKeys.of(EVENT_ROLE.ROLE), "role", it -> it.required())
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private void update(Attempt<OpenEventCaller> attempt, Changes changes) {
        changeEventRole.execute(
                attempt.caller().requireUser(),
                attempt.rowId(),
                new ChangeEventRole.Change(
                        changes.relatedId("event"),
                        changes.relatedId("user"),
                        changes.relatedId("role").flatMap(roles::name)));
    }
}
