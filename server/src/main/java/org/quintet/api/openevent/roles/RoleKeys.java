package org.quintet.api.openevent.roles;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.ROLE;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** Turns the ids of roles, which the contract relates to, into the names that the core knows roles by, and back. */
@Component
public class RoleKeys {

    private final DSLContext sql;

    RoleKeys(DSLContext sql) {
        this.sql = sql;
    }

    /** The id of the role whose name is in {@code name}, as the key of a relationship. */
    public static Field<Long> of(Field<String> name) {
        return field(select(ROLE.ID).from(ROLE).where(ROLE.NAME.eq(name)));
    }

    /** The name of a role. */
    public Optional<String> name(long id) {
        return sql.select(ROLE.NAME).from(ROLE).where(ROLE.ID.eq(id)).fetchOptional(ROLE.NAME);
    }
}
