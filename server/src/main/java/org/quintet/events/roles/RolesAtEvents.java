package org.quintet.events.roles;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_GROUP;
import static org.quintet.schema.Tables.EVENT_ROLE;
import static org.quintet.schema.Tables.GROUP_ROLE;
import static org.quintet.schema.Tables.MEMBERSHIP;

import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.Table;
import org.quintet.events.EventAccess;
import org.quintet.organisations.Role;

/**
 * Who counts as what at which event, as a table for queries: by a role at the event itself, by an accepted one in its group,
 * or as one of those who run its organisation, who count as organizers. {@link EventAccess} asks the same for one user.
 */
public final class RolesAtEvents {

    private static final String ALIAS = "role_at_event";

    public static final Table<?> TABLE =
            own().union(inGroups()).union(inOrganisations()).asTable(ALIAS, "user_id", "event_id", "role");

    public static final Field<Long> USER_ID = field(name(ALIAS, "user_id"), Long.class);
    public static final Field<Long> EVENT_ID = field(name(ALIAS, "event_id"), Long.class);

    /** The word of an {@link EventRole}. */
    public static final Field<String> ROLE = field(name(ALIAS, "role"), String.class);

    private RolesAtEvents() {}

    private static Select<Record3<Long, Long, String>> own() {
        return select(EVENT_ROLE.USER_ID, EVENT_ROLE.EVENT_ID, EVENT_ROLE.ROLE).from(EVENT_ROLE);
    }

    private static Select<Record3<Long, Long, String>> inGroups() {
        return select(GROUP_ROLE.USER_ID, EVENT.ID, GROUP_ROLE.ROLE)
                .from(GROUP_ROLE)
                .join(EVENT_GROUP)
                .on(EVENT_GROUP.ID.eq(GROUP_ROLE.GROUP_ID))
                .join(EVENT)
                .on(EVENT.GROUP_ID.eq(EVENT_GROUP.ID))
                .where(GROUP_ROLE.ACCEPTED)
                .and(EVENT_GROUP.DELETED_AT.isNull());
    }

    private static Select<Record3<Long, Long, String>> inOrganisations() {
        return select(MEMBERSHIP.USER_ID, EVENT.ID, inline(EventRole.ORGANIZER.word()))
                .from(MEMBERSHIP)
                .join(EVENT)
                .on(EVENT.ORGANISATION_ID.eq(MEMBERSHIP.ORGANISATION_ID))
                .where(MEMBERSHIP.ROLE.in(Role.ORGANISER_WORDS));
    }
}
