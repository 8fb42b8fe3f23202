package org.quintet.identity;

import java.time.Clock;
import java.time.Duration;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.limits.RateLimit;
import org.quintet.platform.limits.RateLimits;
import org.quintet.platform.usecases.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** Sends the mail again that asks a user to prove his address. */
@UseCase
public class RequestVerification {

    private static final int MOST_FOR_AN_ADDRESS = 10;

    private final Users users;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final RateLimit byAddress;

    RequestVerification(Users users, Clock clock, ApplicationEventPublisher events, RateLimits limits) {
        this.users = users;
        this.clock = clock;
        this.events = events;
        this.byAddress = limits.of(MOST_FOR_AN_ADDRESS, Duration.ofHours(1));
    }

    /**
     * Asks for a mail to the user of {@code email}, in any case.
     *
     * @throws Failure.NotFound if there is none
     * @throws Failure.TooManyRequests if it was asked for this address too often
     */
    public void execute(String email) {
        User user = users.withEmail(email).orElseThrow(() -> new Failure.NotFound("user"));
        byAddress.count(Emails.normalized(email));
        events.publishEvent(new VerificationRequested(user.id(), user.email(), user.fullName(), clock.instant()));
    }
}
