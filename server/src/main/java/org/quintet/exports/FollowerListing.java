package org.quintet.exports;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trim;
import static org.quintet.schema.Tables.EVENT_GROUP;
import static org.quintet.schema.Tables.GROUP_FOLLOW;
import static org.quintet.schema.Tables.GROUP_ROLE;
import static org.quintet.schema.Tables.USERS;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** The people of a group, each once: its owner, its organizers, its followers (Open Event, part E8). */
@Component
class FollowerListing {

    private static final List<String> ROLES = List.of("Owner", "Organizer", "Follower");

    private static final Field<Long> USER = field(name("person", "user_id"), Long.class);
    private static final Field<Integer> ROLE = field(name("person", "role"), Integer.class);
    private static final Field<Instant> SINCE = field(name("person", "since"), EVENT_GROUP.CREATED_AT.getDataType());

    private static final Field<String> NAME = coalesce(
            nullif(trim(USERS.PUBLIC_NAME), inline("")),
            trim(concat(coalesce(USERS.FIRST_NAME, inline("")), inline(" "), coalesce(USERS.LAST_NAME, inline("")))));

    private final DSLContext sql;

    FollowerListing(DSLContext sql) {
        this.sql = sql;
    }

    Listing of(long groupId) {
        ResultQuery<Record> query = sql.select(List.<Field<?>>of(NAME, USERS.EMAIL, SINCE, ROLE))
                .from(people(groupId))
                .join(USERS)
                .on(USERS.ID.eq(USER))
                .where(USERS.DELETED_AT.isNull())
                .orderBy(ROLE, SINCE, USER);
        return new Listing(
                query,
                List.of(
                        Column.of("Public Profile Name", NAME),
                        Column.of("Email", USERS.EMAIL),
                        Column.time("Group Join Date", SINCE, ZoneOffset.UTC),
                        new Column("Role", row -> ROLES.get(row.get(ROLE)))));
    }

    private static Table<?> people(long groupId) {
        Field<Long> user = field(name("user_id"), Long.class);
        var all = select(EVENT_GROUP.USER_ID.as("user_id"), inline(0).as("role"), EVENT_GROUP.CREATED_AT.as("since"))
                .from(EVENT_GROUP)
                .where(EVENT_GROUP.ID.eq(groupId))
                .unionAll(select(GROUP_ROLE.USER_ID, inline(1), GROUP_ROLE.CREATED_AT)
                        .from(GROUP_ROLE)
                        .where(GROUP_ROLE.GROUP_ID.eq(groupId))
                        .and(GROUP_ROLE.ACCEPTED))
                .unionAll(select(GROUP_FOLLOW.USER_ID, inline(2), GROUP_FOLLOW.CREATED_AT)
                        .from(GROUP_FOLLOW)
                        .where(GROUP_FOLLOW.GROUP_ID.eq(groupId)))
                .asTable("one");
        return select(
                        user,
                        min(field(name("role"), Integer.class)).as("role"),
                        min(field(name("since"), EVENT_GROUP.CREATED_AT.getDataType()))
                                .as("since"))
                .from(all)
                .groupBy(user)
                .asTable("person");
    }
}
