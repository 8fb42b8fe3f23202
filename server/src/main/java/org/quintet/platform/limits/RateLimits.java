package org.quintet.platform.limits;

import java.time.Clock;
import java.time.Duration;
import org.quintet.platform.settings.ServerSettings;
import org.springframework.stereotype.Component;

/** Makes the limits of what may be asked how often; an operator can switch all of them off. */
@Component
public class RateLimits {

    private final ServerSettings settings;
    private final Clock clock;

    RateLimits(ServerSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** At most {@code most} times within {@code window}, which begins with the first time. */
    public RateLimit of(int most, Duration window) {
        return new RateLimit(settings.rateLimits(), most, window, clock);
    }
}
