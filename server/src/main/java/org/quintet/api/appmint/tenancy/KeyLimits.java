package org.quintet.api.appmint.tenancy;

import java.time.Clock;
import java.time.Duration;
import org.quintet.identity.Caller;
import org.quintet.identity.apikeys.ApiKey;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.limits.RequestWindows;
import org.springframework.stereotype.Component;

/** Lets a key that has a limit ask so many times a minute and no more, on whichever node. */
@Component("appMintKeyLimits")
class KeyLimits {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final RequestWindows windows;
    private final Clock clock;

    KeyLimits(RequestWindows windows, Clock clock) {
        this.windows = windows;
        this.clock = clock;
    }

    /** @throws Failure.TooManyRequests if the caller's key asks too often */
    void count(Caller caller) {
        if (windows.areLimited()) {
            caller.key().ifPresent(this::count);
        }
    }

    private void count(ApiKey key) {
        if (key.rateLimit().isPresent()) {
            RequestWindows.Window window = windows.count("appmint:key:" + key.id(), WINDOW);
            if (window.requests() > key.rateLimit().getAsInt()) {
                throw new Failure.TooManyRequests(Duration.between(clock.instant(), window.endsAt()));
            }
        }
    }
}
