package org.quintet.events.roles;

import static org.quintet.schema.Tables.EVENT_ROLE;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.quintet.events.EventAccess;
import org.quintet.identity.User;
import org.quintet.platform.database.Constraints;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.EventRoleRecord;

/** Changes who is what at an event. Who owns it changes by invitation only. */
@UseCase
public class ChangeEventRole {

    private final DSLContext sql;
    private final EventAccess access;

    ChangeEventRole(DSLContext sql, EventAccess access) {
        this.sql = sql;
        this.access = access;
    }

    /** What becomes different; what is empty stays. */
    public record Change(Optional<Long> eventId, Optional<Long> userId, Optional<String> role) {}

    /**
     * Changes the role with this id; what is so already is no change.
     *
     * @throws Failure.NotFound if there is no such role or event
     * @throws Failure.NotAllowed if {@code actor} does not organize both events, or the owner would be another
     * @throws Failure.Conflict if the user has that role already
     */
    public void execute(User actor, long roleId, Change change) {
        EventRoleRecord role = sql.selectFrom(EVENT_ROLE)
                .where(EVENT_ROLE.ID.eq(roleId))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("role"));
        access.requireOrganizer(actor, role.getEventId());
        String before = role.getRole();
        change.eventId().ifPresent(role::setEventId);
        change.userId().ifPresent(role::setUserId);
        change.role().ifPresent(role::setRole);
        if (!isChanged(role)) {
            return;
        }
        if (Stream.of(before, role.getRole()).anyMatch(EventRole.OWNER.word()::equals)) {
            throw new Failure.NotAllowed("The owner of the event changes only by an accepted invitation.");
        }
        access.requireOrganizer(actor, role.getEventId());
        try {
            sql.update(EVENT_ROLE)
                    .set(EVENT_ROLE.EVENT_ID, role.getEventId())
                    .set(EVENT_ROLE.USER_ID, role.getUserId())
                    .set(EVENT_ROLE.ROLE, role.getRole())
                    .where(EVENT_ROLE.ID.eq(roleId))
                    .execute();
        } catch (RuntimeException e) {
            throw Constraints.isBroken("event_role_event_id_user_id_role_key", e)
                    ? new Failure.Conflict("role", "The user has this role already.")
                    : e;
        }
    }

    private static boolean isChanged(EventRoleRecord role) {
        return List.of(EVENT_ROLE.EVENT_ID, EVENT_ROLE.USER_ID, EVENT_ROLE.ROLE).stream()
                .anyMatch(column -> !role.get(column).equals(role.original(column)));
    }
}
