package org.quintet.bench;

import java.time.Duration;
import java.util.Optional;

/**
 * How long is measured: thoroughly for a report, quickly while something is being developed.
 *
 * @param only measure only what has this in its key
 */
public record Pace(boolean quick, Optional<String> only) {

    public boolean wants(String key) {
        return only.isEmpty() || key.contains(only.get());
    }

    /** Until the JVM's optimising compiler has seen all reads. */
    public Duration warmUpOfAll() {
        return Duration.ofSeconds(quick ? 8 : 100);
    }

    /** Until it has seen a purchase; a server that sells has seen some. */
    public Duration warmUpOfPurchases() {
        return Duration.ofSeconds(quick ? 8 : 45);
    }

    public Duration warmUpOfOne() {
        return Duration.ofSeconds(quick ? 2 : 5);
    }

    /** Twice for each read. */
    public Duration read() {
        return Duration.ofSeconds(quick ? 2 : 4);
    }

    public Duration write() {
        return Duration.ofSeconds(quick ? 4 : 12);
    }

    /** Twice for each limit. */
    public Duration limit() {
        return Duration.ofSeconds(quick ? 1 : 2);
    }

    public int starts() {
        return quick ? 1 : 2;
    }
}
