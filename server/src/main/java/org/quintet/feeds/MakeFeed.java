package org.quintet.feeds;

import static org.quintet.schema.Tables.CALENDAR_FEED;

import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.quintet.calendars.CalendarAccess;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.text.Secrets;
import org.quintet.platform.usecases.UseCase;

/** Makes somebody's feed of a calendar, or gives it another secret. */
@UseCase
public class MakeFeed {

    private final DSLContext sql;
    private final Clock clock;
    private final CalendarAccess calendars;

    MakeFeed(DSLContext sql, Clock clock, CalendarAccess calendars) {
        this.sql = sql;
        this.clock = clock;
        this.calendars = calendars;
    }

    /** A secret that is shown once, because only a hash of it is kept. */
    public record Made(String secret, Instant createdAt) {}

    /**
     * Returns the secret; the one before opens nothing any more.
     *
     * @throws Failure.NotFound if there is no such calendar
     * @throws Failure.NotAllowed if {@code user} may not look into it
     */
    public Made execute(User user, long calendarId) {
        calendars.requireReadable(calendarId, user);
        Made made = new Made(Secrets.random(), clock.instant());
        byte[] hash = Secrets.hash(made.secret());
        sql.insertInto(CALENDAR_FEED)
                .set(CALENDAR_FEED.CALENDAR_ID, calendarId)
                .set(CALENDAR_FEED.USER_ID, user.id())
                .set(CALENDAR_FEED.SECRET_HASH, hash)
                .set(CALENDAR_FEED.CREATED_AT, made.createdAt())
                .onConflict(CALENDAR_FEED.CALENDAR_ID, CALENDAR_FEED.USER_ID)
                .doUpdate()
                .set(CALENDAR_FEED.SECRET_HASH, hash)
                .set(CALENDAR_FEED.CREATED_AT, made.createdAt())
                .execute();
        return made;
    }
}
