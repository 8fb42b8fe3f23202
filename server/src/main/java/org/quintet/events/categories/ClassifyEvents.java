package org.quintet.events.categories;

import static org.quintet.schema.Tables.EVENT;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.quintet.events.EventAccess;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Says which events are of one type, topic or sub-topic. */
@UseCase
public class ClassifyEvents {

    private final DSLContext sql;
    private final Clock clock;

    ClassifyEvents(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Makes these events and no others those of {@code id}; they come from wherever they were.
     *
     * @throws Failure.NotAllowed if {@code actor} is not of the installation's staff
     * @throws Failure.NotFound if one of the events is not there
     */
    public void execute(User actor, Classification by, long id, Set<Long> eventIds) {
        if (!actor.isPlatformStaff()) {
            throw new Failure.NotAllowed("Admin access is required");
        }
        int found = sql.fetchCount(EVENT, EVENT.ID.in(eventIds).and(EventAccess.present()));
        if (found < eventIds.size()) {
            throw new Failure.NotFound("event");
        }
        List<Long> before = sql.select(EVENT.ID)
                .from(EVENT)
                .where(by.column().eq(id))
                .and(EventAccess.present())
                .fetch(EVENT.ID);
        put(by, null, before.stream().filter(event -> !eventIds.contains(event)).toList());
        put(by, id, eventIds.stream().filter(event -> !before.contains(event)).toList());
    }

    private void put(Classification by, @Nullable Long id, Collection<Long> eventIds) {
        sql.update(EVENT)
                .set(by.column(), id)
                .set(EVENT.UPDATED_AT, clock.instant())
                .set(EVENT.VERSION, EVENT.VERSION.plus(1))
                .where(EVENT.ID.in(eventIds))
                .execute();
    }
}
