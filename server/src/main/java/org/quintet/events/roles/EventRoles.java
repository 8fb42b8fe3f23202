package org.quintet.events.roles;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.schema.Tables.EVENT_GROUP;
import static org.quintet.schema.Tables.EVENT_ROLE;
import static org.quintet.schema.Tables.GROUP_ROLE;
import static org.quintet.schema.Tables.USERS;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.quintet.identity.User;
import org.springframework.stereotype.Component;

/** Who is what at which event. An accepted role in a group counts as one at the events that are in exactly that group. */
@Component
public class EventRoles {

    private final DSLContext sql;

    EventRoles(DSLContext sql) {
        this.sql = sql;
    }

    /** Somebody who has a role at an event itself. */
    public record Holder(long userId, String email, String role, Optional<String> firstName) {}

    /** Those who have one of {@code roles} at the event itself, whoever came first being the first. */
    public List<Holder> holders(long eventId, Set<EventRole> roles) {
        return sql.select(USERS.ID, USERS.EMAIL, EVENT_ROLE.ROLE, USERS.FIRST_NAME)
                .from(EVENT_ROLE)
                .join(USERS)
                .on(USERS.ID.eq(EVENT_ROLE.USER_ID))
                .where(EVENT_ROLE.EVENT_ID.eq(eventId))
                .and(EVENT_ROLE.ROLE.in(words(roles)))
                .and(USERS.DELETED_AT.isNull())
                .orderBy(EVENT_ROLE.ID)
                .fetch(row -> new Holder(row.value1(), row.value2(), row.value3(), Optional.ofNullable(row.value4())));
    }

    /** Whether the user in {@code userId} has {@code role} anywhere: at an event, or in a group. */
    public static Condition heldAnywhere(Field<Long> userId, EventRole role) {
        return exists(selectOne()
                        .from(EVENT_ROLE)
                        .where(EVENT_ROLE.USER_ID.eq(userId))
                        .and(EVENT_ROLE.ROLE.eq(DSL.inline(role.word()))))
                .or(exists(selectOne()
                        .from(GROUP_ROLE)
                        .join(EVENT_GROUP)
                        .on(EVENT_GROUP.ID.eq(GROUP_ROLE.GROUP_ID))
                        .where(GROUP_ROLE.USER_ID.eq(userId))
                        .and(GROUP_ROLE.ACCEPTED)
                        .and(GROUP_ROLE.ROLE.eq(DSL.inline(role.word())))
                        .and(EVENT_GROUP.DELETED_AT.isNull())));
    }

    /** The events at which {@code user} has one of {@code roles} himself. */
    public static Select<Record1<Long>> eventsOf(User user, Set<EventRole> roles) {
        return select(EVENT_ROLE.EVENT_ID)
                .from(EVENT_ROLE)
                .where(EVENT_ROLE.USER_ID.eq(user.id()))
                .and(EVENT_ROLE.ROLE.in(words(roles)));
    }

    /** The groups in which {@code user} has accepted one of {@code roles}. */
    public static Select<Record1<Long>> groupsOf(User user, Set<EventRole> roles) {
        return select(GROUP_ROLE.GROUP_ID)
                .from(GROUP_ROLE)
                .join(EVENT_GROUP)
                .on(EVENT_GROUP.ID.eq(GROUP_ROLE.GROUP_ID))
                .where(GROUP_ROLE.USER_ID.eq(user.id()))
                .and(GROUP_ROLE.ACCEPTED)
                .and(GROUP_ROLE.ROLE.in(words(roles)))
                .and(EVENT_GROUP.DELETED_AT.isNull());
    }

    /** Written into the statement, as all constant words are: PostgreSQL plans by how often each is there. */
    private static Collection<Param<String>> words(Set<EventRole> roles) {
        return roles.stream().map(EventRole::word).sorted().map(DSL::inline).toList();
    }
}
