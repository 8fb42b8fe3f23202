package org.quintet.events;

import static org.quintet.schema.Tables.EVENT;

import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.EventRecord;

/** Marks an event as announced to the followers of its group: of those who try at once, one succeeds. */
@UseCase
public class MarkEventAnnounced {

    private final DSLContext sql;
    private final Clock clock;

    MarkEventAnnounced(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Returns when.
     *
     * @throws Failure.NotFound if the event is not in this group
     * @throws Failure.NotAllowed if it was announced already, or is not published and yet to come
     */
    public Instant execute(long groupId, long eventId) {
        EventRecord event = sql.selectFrom(EVENT)
                .where(EVENT.ID.eq(eventId))
                .and(EVENT.GROUP_ID.eq(groupId))
                .and(EventAccess.present())
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("event"));
        Instant now = clock.instant();
        if (event.getIsAnnounced()) {
            throw new Failure.NotAllowed("Event already announced");
        }
        if (!event.getState().equals(EventState.PUBLISHED.word())
                || !event.getStartsAt().isAfter(now)) {
            throw new Failure.NotAllowed("Only upcoming and published events can be announced");
        }
        sql.update(EVENT)
                .set(EVENT.IS_ANNOUNCED, true)
                .where(EVENT.ID.eq(eventId))
                .execute();
        return now;
    }
}
