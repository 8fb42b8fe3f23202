package org.quintet.api.openevent.roles;

import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.ROLE;

import org.jooq.DSLContext;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.events.roles.EventRole;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/**
 * Type {@code role}: what somebody can be at an event (document, group Roles). The roles that the server knows keep their
 * names and stay.
 */
@Component
class RoleResource implements OpenEventResource {

    private final DSLContext sql;
    private final ResourceType<OpenEventCaller> type;

    RoleResource(DSLContext sql) {
        this.sql = sql;
        this.type = ResourceType.<OpenEventCaller>named("role")
                .stored(ROLE, ROLE.ID)
                .list(Permissions.anyone())
                .create(Permissions.admin())
                .get(Permissions.anyone())
                .update(Permissions.admin())
                .delete(Permissions.admin())
                .beforeUpdate(this::keepNames)
                .beforeDelete(this::keepRoles)
                .attribute("name", ROLE.NAME, string().required())
                .attribute("title-name", ROLE.TITLE_NAME, string().nullable())
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    /** Clients send all attributes back: the same name again changes nothing. */
    private Changes keepNames(Attempt<OpenEventCaller> attempt, Changes changes) {
        String before = nameOf(attempt);
        changes.text("name").filter(name -> !name.equals(before)).ifPresent(name -> {
            if (EventRole.isReserved(name) || EventRole.isReserved(before)) {
                throw refusal("The given name cannot be updated");
            }
        });
        return changes;
    }

    private Changes keepRoles(Attempt<OpenEventCaller> attempt, Changes changes) {
        if (EventRole.isReserved(nameOf(attempt))) {
            throw refusal("The resource with given name cannot be deleted");
        }
        return changes;
    }

    private String nameOf(Attempt<OpenEventCaller> attempt) {
        return sql.select(ROLE.NAME)
                .from(ROLE)
                .where(ROLE.ID.eq(attempt.rowId()))
                .fetchOptional(ROLE.NAME)
                .orElseThrow(Permissions::notThere);
    }

    private static JsonApiException refusal(String detail) {
        return JsonApiException.unprocessable(ErrorSource.pointer("/data/attributes/name"), detail);
    }
}
