package org.quintet.feeds;

import static org.quintet.schema.Tables.CALENDAR_FEED;
import static org.quintet.schema.Tables.USERS;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.calendars.CalendarAccess;
import org.quintet.identity.User;
import org.quintet.identity.Users;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.text.Secrets;
import org.springframework.stereotype.Component;

/** Finds feeds. */
@Component
public class Feeds {

    private final DSLContext sql;
    private final Users users;
    private final CalendarAccess calendars;

    Feeds(DSLContext sql, Users users, CalendarAccess calendars) {
        this.sql = sql;
        this.users = users;
        this.calendars = calendars;
    }

    /**
     * The feed behind a secret.
     *
     * @throws Failure.NotFound if there is none, or none any more: its maker is gone or blocked, or may not look into the
     *     calendar
     */
    public Feed withSecret(String secret) {
        return sql.select(CALENDAR_FEED.CALENDAR_ID, CALENDAR_FEED.USER_ID)
                .from(CALENDAR_FEED)
                .join(USERS)
                .on(USERS.ID.eq(CALENDAR_FEED.USER_ID))
                .where(CALENDAR_FEED.SECRET_HASH.eq(Secrets.hash(secret)))
                .and(USERS.IS_BLOCKED.isFalse())
                .fetchOptional()
                .flatMap(row -> users.withId(row.value2()).map(reader -> new Feed(row.value1(), reader)))
                .filter(feed -> calendars.isReadable(feed.calendarId(), feed.reader()))
                .orElseThrow(() -> new Failure.NotFound("feed"));
    }

    /**
     * When {@code user} made his feed of the calendar; empty if he has none.
     *
     * @throws Failure.NotFound if there is no such calendar
     * @throws Failure.NotAllowed if {@code user} may not look into it
     */
    public Optional<Instant> createdAt(long calendarId, User user) {
        calendars.requireReadable(calendarId, user);
        return sql.select(CALENDAR_FEED.CREATED_AT)
                .from(CALENDAR_FEED)
                .where(CALENDAR_FEED.CALENDAR_ID.eq(calendarId))
                .and(CALENDAR_FEED.USER_ID.eq(user.id()))
                .fetchOptional(CALENDAR_FEED.CREATED_AT);
    }
}
