package org.quintet.groups;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_GROUP;
import static org.quintet.schema.Tables.GROUP_ROLE;
import static org.quintet.schema.Tables.USERS;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What those who write to the people of a group need to know. */
@Component
public class GroupPeople {

    private final DSLContext sql;

    GroupPeople(DSLContext sql) {
        this.sql = sql;
    }

    /** Who made a group, and the addresses of those who organize it besides him. */
    public record Contacts(String groupName, String creator, List<String> organizers) {}

    /**
     * An event of a group.
     *
     * @param date when it begins, in its own time zone
     */
    public record Announcement(String groupName, String eventName, String eventIdentifier, LocalDate date) {}

    /** Whom a question to the group reaches; empty if the group is gone. */
    public Optional<Contacts> contacts(long groupId) {
        List<String> organizers = sql.select(USERS.EMAIL)
                .from(GROUP_ROLE)
                .join(USERS)
                .on(USERS.ID.eq(GROUP_ROLE.USER_ID))
                .where(GROUP_ROLE.GROUP_ID.eq(groupId))
                .and(GROUP_ROLE.ACCEPTED)
                .and(USERS.DELETED_AT.isNull())
                .orderBy(GROUP_ROLE.ID)
                .fetch(USERS.EMAIL);
        return sql.select(EVENT_GROUP.NAME, USERS.EMAIL)
                .from(EVENT_GROUP)
                .join(USERS)
                .on(USERS.ID.eq(EVENT_GROUP.USER_ID))
                .where(EVENT_GROUP.ID.eq(groupId))
                .and(EVENT_GROUP.DELETED_AT.isNull())
                .fetchOptional(row -> new Contacts(row.value1(), row.value2(), organizers));
    }

    /** What followers are told of an event; empty if it has left the group, or one of both is gone. */
    public Optional<Announcement> announcement(long groupId, long eventId) {
        return sql.select(EVENT_GROUP.NAME, EVENT.NAME, EVENT.IDENTIFIER, EVENT.STARTS_AT, EVENT.TIMEZONE)
                .from(EVENT)
                .join(EVENT_GROUP)
                .on(EVENT_GROUP.ID.eq(EVENT.GROUP_ID))
                .where(EVENT.ID.eq(eventId))
                .and(EVENT.GROUP_ID.eq(groupId))
                .and(EVENT.DELETED_AT.isNull())
                .and(EVENT_GROUP.DELETED_AT.isNull())
                .fetchOptional(row -> new Announcement(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        LocalDate.ofInstant(row.value4(), ZoneId.of(row.value5()))));
    }
}
