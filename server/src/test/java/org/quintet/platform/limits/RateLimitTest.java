package org.quintet.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.quintet.platform.failures.Failure;
import org.quintet.testing.TestClock;

class RateLimitTest {

    private final TestClock clock = new TestClock();

    @Test
    void whatIsAllowedTwiceIsRefusedTheThirdTimeUntilTheWindowIsOver() {
        RateLimit limit = new RateLimit(true, 2, Duration.ofHours(1), clock);
        limit.count("a");
        limit.count("a");

        assertThatThrownBy(() -> limit.count("a"))
                .isInstanceOfSatisfying(
                        Failure.TooManyRequests.class,
                        refusal -> assertThat(refusal.retryAfter())
                                .isBetween(Duration.ofMinutes(59), Duration.ofHours(1)));
        assertThatCode(() -> limit.count("b")).doesNotThrowAnyException();
        // asking on does not make the window longer
        clock.ahead(
                Duration.ofMinutes(50),
                () -> assertThatThrownBy(() -> limit.count("a")).isInstanceOf(Failure.TooManyRequests.class));
        clock.ahead(
                Duration.ofMinutes(61),
                () -> assertThatCode(() -> limit.count("a")).doesNotThrowAnyException());
    }

    @Test
    void anOperatorCanSwitchLimitsOff() {
        RateLimit limit = new RateLimit(false, 1, Duration.ofHours(1), clock);
        limit.count("a");

        assertThatCode(() -> limit.count("a")).doesNotThrowAnyException();
    }
}
