package org.quintet.api.openevent.users;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.Permissions;
import org.quintet.identity.User;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.Permission;
import org.quintet.jsonapi.ResourceDeclaration;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** What the types that belong to one user have in common: he reads and writes his own rows, staff those of everybody. */
@Component
public class UserRows {

    private final DSLContext sql;

    UserRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Begins the declaration of a type whose table has the user's id in {@code user}. */
    public ResourceDeclaration<OpenEventCaller> declare(String name, Table<?> table, Field<Long> id, Field<Long> user) {
        Permission<OpenEventCaller> own = own(table, id, user);
        return ResourceType.<OpenEventCaller>named(name)
                .stored(table, id)
                .visibleRows(attempt -> visible(user, attempt))
                .get(own)
                .update(own)
                .delete(own)
                .beforeUpdate(UserRows::ofHimself)
                .toOne("user", user, "user", it -> it.required());
    }

    private Permission<OpenEventCaller> own(Table<?> table, Field<Long> id, Field<Long> user) {
        return new Permission<>(Permissions.userHimself().who(), attempt -> {
            User caller = attempt.caller().requireUser();
            long owner = sql.select(user)
                    .from(table)
                    .where(id.eq(attempt.rowId()))
                    .fetchOptional(user)
                    .orElseThrow(Permissions::notThere);
            if (!caller.isPlatformStaff() && owner != caller.id()) {
                throw Permissions.forbidden();
            }
        });
    }

    private static Condition visible(Field<Long> user, Attempt<OpenEventCaller> attempt) {
        return attempt.caller().caller().ifSignedInOrStaff(caller -> user.eq(caller.id()));
    }

    /** Refuses to give a row to somebody else, unless staff does. */
    public static Changes ofHimself(Attempt<OpenEventCaller> attempt, Changes changes) {
        User caller = attempt.caller().requireUser();
        boolean himself =
                changes.relatedId("user").filter(id -> id == caller.id()).isPresent();
        if (changes.has("user") && !himself && !caller.isPlatformStaff()) {
            throw Permissions.forbidden();
        }
        return changes;
    }
}
