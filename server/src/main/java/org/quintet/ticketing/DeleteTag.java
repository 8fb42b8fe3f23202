package org.quintet.ticketing;

import static org.quintet.schema.Tables.TAG;
import static org.quintet.schema.Tables.TICKET_HOLDER;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Gives up a tag of attendees (Open Event's facts, A18). */
@UseCase
public class DeleteTag {

    private final DSLContext sql;
    private final Clock clock;

    DeleteTag(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Deletes it, and takes it from all who are marked with it. That the caller may do this is checked before.
     *
     * @param forGood whether nothing is to be kept of it
     * @throws Failure.NotFound if there is no such tag
     */
    public void execute(long tagId, boolean forGood) {
        int deleted = forGood
                ? sql.deleteFrom(TAG).where(TAG.ID.eq(tagId)).execute()
                : sql.update(TAG)
                        .set(TAG.DELETED_AT, clock.instant())
                        .where(TAG.ID.eq(tagId))
                        .execute();
        if (deleted == 0) {
            throw new Failure.NotFound("tag");
        }
        sql.update(TICKET_HOLDER)
                .setNull(TICKET_HOLDER.TAG_ID)
                .where(TICKET_HOLDER.TAG_ID.eq(tagId))
                .execute();
    }
}
