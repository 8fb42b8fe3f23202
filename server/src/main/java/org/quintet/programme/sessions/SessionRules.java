package org.quintet.programme.sessions;

import static org.quintet.schema.Tables.SESSION;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Problems;
import org.quintet.schema.tables.records.SessionRecord;

/** What must hold for every session, whichever API wrote it. */
final class SessionRules {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("+10000-01-01T00:00:00Z");

    private SessionRules() {}

    /** @throws Failure.Invalid with everything that is wrong */
    static void check(SessionRecord session) {
        Problems problems = new Problems();
        String title = session.getTitle();
        problems.require(title != null && !title.isBlank(), SESSION.TITLE.getName(), "must not be blank");
        Instant starts = session.getStartsAt();
        Instant ends = session.getEndsAt();
        problems.require(isInRange(starts), SESSION.STARTS_AT.getName(), "must be in the years 1 to 9999");
        problems.require(isInRange(ends), SESSION.ENDS_AT.getName(), "must be in the years 1 to 9999");
        problems.require(
                starts == null || ends == null || !ends.isBefore(starts),
                SESSION.ENDS_AT.getName(),
                "must not be before the start");
        problems.throwIfAny();
    }

    private static boolean isInRange(@Nullable Instant time) {
        return time == null || (!time.isBefore(EARLIEST) && !time.isAfter(LATEST));
    }
}
