package org.quintet.programme.sessions;

import static org.quintet.schema.Tables.MICROLOCATION;
import static org.quintet.schema.Tables.SESSION;

import java.util.Objects;
import org.jooq.DSLContext;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.SessionRecord;
import org.springframework.stereotype.Component;

/** Keeps two planned sessions out of one room at the same time, unless somebody insists. */
@Component
class RoomBookings {

    /** What sessions need to have a room to themselves. */
    enum Overlap {
        REFUSED,
        INSISTED_ON
    }

    private final DSLContext sql;

    RoomBookings(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Looks whether {@code session}, which was {@code before}, takes its room from another. Whoever books the same room
     * waits until the transaction ends.
     *
     * @throws Failure.Conflict if it does
     */
    void require(SessionRecord before, SessionRecord session, Overlap overlap) {
        if (overlap == Overlap.INSISTED_ON || !isBooked(session) || isBookedAlike(before, session)) {
            return;
        }
        sql.select(MICROLOCATION.ID)
                .from(MICROLOCATION)
                .where(MICROLOCATION.ID.eq(session.getMicrolocationId()))
                .forNoKeyUpdate()
                .fetch();
        long itself = session.getId() == null ? 0 : session.getId();
        sql.select(SESSION.TITLE)
                .from(SESSION)
                .where(SESSION.MICROLOCATION_ID.eq(session.getMicrolocationId()))
                .and(Sessions.planned())
                .and(SESSION.STARTS_AT.lt(session.getEndsAt()))
                .and(SESSION.ENDS_AT.gt(session.getStartsAt()))
                .and(SESSION.ID.ne(itself))
                .orderBy(SESSION.STARTS_AT)
                .limit(1)
                .fetchOptional(SESSION.TITLE)
                .ifPresent(other -> {
                    throw new Failure.Conflict("microlocation", "The room is taken at that time by \"" + other + "\"");
                });
    }

    private static boolean isBooked(SessionRecord session) {
        return session.getMicrolocationId() != null
                && session.getStartsAt() != null
                && session.getEndsAt() != null
                && SessionState.PLANNED.contains(session.getState());
    }

    /** What somebody insisted on once need not be insisted on with every other change. */
    private static boolean isBookedAlike(SessionRecord before, SessionRecord session) {
        return isBooked(before)
                && Objects.equals(before.getMicrolocationId(), session.getMicrolocationId())
                && Objects.equals(before.getStartsAt(), session.getStartsAt())
                && Objects.equals(before.getEndsAt(), session.getEndsAt());
    }
}
