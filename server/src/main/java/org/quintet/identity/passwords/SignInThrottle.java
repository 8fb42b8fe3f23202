package org.quintet.identity.passwords;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.settings.ServerSettings;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after {@value #FAILURES} failures for a name within the window, nobody can sign in under it until
 * the window is over. Counted per node, which multiplies the limit by the number of nodes and no more.
 */
@Component
class SignInThrottle {

    private static final int FAILURES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int NAMES_REMEMBERED = 100_000;

    private final boolean enabled;
    private final Cache<String, Integer> failures;

    SignInThrottle(ServerSettings settings, Clock clock) {
        this.enabled = settings.rateLimits();
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.failures = Caffeine.newBuilder()
                .maximumSize(NAMES_REMEMBERED)
                .expireAfterWrite(WINDOW)
                .ticker(ticker)
                .build();
    }

    void check(String name) {
        Integer count = failures.getIfPresent(name);
        if (enabled && count != null && count >= FAILURES) {
            throw new Failure.TooManyRequests(WINDOW);
        }
    }

    void recordFailure(String name) {
        failures.asMap().merge(name, 1, Integer::sum);
    }

    void forget(String name) {
        failures.invalidate(name);
    }
}
