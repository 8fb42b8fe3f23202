package org.quintet.groups;

import java.time.Clock;
import java.time.Duration;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.limits.RateLimit;
import org.quintet.platform.limits.RateLimits;
import org.quintet.platform.usecases.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** Asks those behind a group something, by mail. */
@UseCase
public class ContactGroupOrganizers {

    private static final int LONGEST_TEXT = 10_000;
    private static final int QUESTIONS_AN_HOUR = 20;

    private final Groups groups;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final RateLimit questions;

    ContactGroupOrganizers(Groups groups, Clock clock, ApplicationEventPublisher events, RateLimits limits) {
        this.groups = groups;
        this.clock = clock;
        this.events = events;
        this.questions = limits.of(QUESTIONS_AN_HOUR, Duration.ofHours(1));
    }

    /**
     * Sends the question to who made the group and to its organizers.
     *
     * @throws Failure.NotFound if there is no such group
     * @throws Failure.Invalid if the text is blank or too long
     * @throws Failure.TooManyRequests if {@code sender} asks on and on
     */
    public void execute(User sender, long groupId, String text) {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new Failure.Invalid("email", "Must have 1 to " + LONGEST_TEXT + " characters");
        }
        groups.require(groupId);
        questions.count(Long.toString(sender.id()));
        events.publishEvent(new GroupOrganizersContacted(groupId, sender.id(), text, clock.instant()));
    }
}
