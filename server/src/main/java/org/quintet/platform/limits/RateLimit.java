package org.quintet.platform.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.quintet.platform.failures.Failure;

/**
 * Lets something happen so many times within a window, for each key. Counted per node, which multiplies the limit by the
 * number of nodes and no more. Thread-safe; made by {@link RateLimits}.
 */
public final class RateLimit {

    private static final int KEYS_REMEMBERED = 100_000;

    private record Window(Instant end, int count) {}

    private final boolean enabled;
    private final int most;
    private final Duration length;
    private final Clock clock;
    private final Cache<String, Window> windows;

    RateLimit(boolean enabled, int most, Duration length, Clock clock) {
        this.enabled = enabled;
        this.most = most;
        this.length = length;
        this.clock = clock;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.windows = Caffeine.newBuilder()
                .maximumSize(KEYS_REMEMBERED)
                .expireAfterWrite(length)
                .ticker(ticker)
                .build();
    }

    /**
     * Counts one more time.
     *
     * @throws Failure.TooManyRequests if that is once too often; it says when the window is over
     */
    public void count(String key) {
        Instant now = clock.instant();
        Window window = windows.asMap().merge(key, new Window(now.plus(length), 1), (current, first) -> {
            if (!now.isBefore(current.end())) {
                return first;
            }
            return new Window(current.end(), Math.min(current.count(), most) + 1);
        });
        if (enabled && window.count() > most) {
            throw new Failure.TooManyRequests(Duration.between(now, window.end()));
        }
    }
}
