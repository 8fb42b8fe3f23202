package org.quintet.platform.limits;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.when;
import static org.quintet.schema.Tables.REQUEST_WINDOW;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.quintet.platform.settings.ServerSettings;
import org.springframework.stereotype.Component;

/**
 * Counts requests within windows of time that all nodes share. A request costs one statement without a transaction around
 * it, on a table that is not logged, so that nothing waits for the disk. Where one node may count for itself, use
 * {@link RateLimits}.
 */
@Component
public class RequestWindows {

    private final DSLContext sql;
    private final Clock clock;
    private final boolean enabled;

    RequestWindows(DSLContext sql, Clock clock, ServerSettings settings) {
        this.sql = sql;
        this.clock = clock;
        this.enabled = settings.rateLimits();
    }

    /**
     * A window that is not over.
     *
     * @param requests how many there were, this one included
     */
    public record Window(int requests, Instant endsAt) {}

    /** Whether anything is to be limited at all; the operator's setting. */
    public boolean areLimited() {
        return enabled;
    }

    /** Counts one more request of {@code key}. The first one begins a window of that length, and so does the first after it. */
    public Window count(String key, Duration length) {
        Instant now = clock.instant();
        Condition isRunning = REQUEST_WINDOW.ENDS_AT.gt(now);
        return sql.insertInto(REQUEST_WINDOW)
                .set(REQUEST_WINDOW.KEY, key)
                .set(REQUEST_WINDOW.ENDS_AT, now.plus(length))
                .set(REQUEST_WINDOW.REQUESTS, 1)
                .onConflict(REQUEST_WINDOW.KEY)
                .doUpdate()
                .set(
                        REQUEST_WINDOW.REQUESTS,
                        when(isRunning, REQUEST_WINDOW.REQUESTS.plus(1)).otherwise(1))
                .set(
                        REQUEST_WINDOW.ENDS_AT,
                        when(isRunning, REQUEST_WINDOW.ENDS_AT).otherwise(excluded(REQUEST_WINDOW.ENDS_AT)))
                .returning(REQUEST_WINDOW.REQUESTS, REQUEST_WINDOW.ENDS_AT)
                .fetchSingle(row -> new Window(row.getRequests(), row.getEndsAt()));
    }
}
