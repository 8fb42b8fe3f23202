package org.quintet.identity;

import static org.quintet.schema.Tables.USERS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.quintet.platform.usecases.UseCase;

/** Keeps when a user was last here, to the minute: most requests write nothing. */
@UseCase
class NoteAccess {

    private static final Duration PRECISION = Duration.ofMinutes(1);

    private final DSLContext sql;
    private final Clock clock;

    NoteAccess(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Whether what is known of the last access is too old to be left as it is. */
    static boolean isDue(@Nullable Instant last, Instant now) {
        return last == null || last.isBefore(now.minus(PRECISION));
    }

    public void execute(long userId) {
        Instant now = clock.instant();
        // whoever has the row locked is at work for this user, and notes it or need not
        sql.update(USERS)
                .set(USERS.LAST_ACCESSED_AT, now)
                .where(USERS.ID.in(sql.select(USERS.ID)
                        .from(USERS)
                        .where(USERS.ID.eq(userId))
                        .forNoKeyUpdate()
                        .skipLocked()))
                .execute();
    }
}
