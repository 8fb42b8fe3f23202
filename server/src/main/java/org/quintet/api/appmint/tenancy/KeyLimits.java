package org.quintet.api.appmint.tenancy;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.quintet.identity.ApiKey;
import org.quintet.identity.Caller;
import org.quintet.platform.limits.RateLimit;
import org.quintet.platform.limits.RateLimits;
import org.springframework.stereotype.Component;

/** Lets a key that has a limit ask so many times a minute and no more. Thread-safe. */
@Component("appMintKeyLimits")
class KeyLimits {

    private final RateLimits limits;
    private final Map<Integer, RateLimit> byNumber = new ConcurrentHashMap<>();

    KeyLimits(RateLimits limits) {
        this.limits = limits;
    }

    /** @throws org.quintet.platform.failures.Failure.TooManyRequests if the caller's key asks too often */
    void count(Caller caller) {
        caller.key().ifPresent(this::count);
    }

    private void count(ApiKey key) {
        OptionalInt most = key.rateLimit();
        if (most.isPresent()) {
            byNumber.computeIfAbsent(most.getAsInt(), number -> limits.of(number, Duration.ofMinutes(1)))
                    .count(Long.toString(key.id()));
        }
    }
}
