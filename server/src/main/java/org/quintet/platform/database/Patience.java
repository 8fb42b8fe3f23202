package org.quintet.platform.database;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * How long somebody waits for a connection. Behind a crowd everybody has the same patience: his turn comes. If the database is
 * away, a request's client is better told to come again; but not once the request has changed something, for he would do it
 * twice.
 */
@Component
class Patience implements TransactionExecutionListener {

    private static final Duration BEHIND_A_CROWD = Duration.ofSeconds(30);
    private static final Duration WITHOUT_DATABASE = Duration.ofSeconds(1);
    private static final String HAS_CHANGED = Patience.class.getName();

    /** How long the current thread waits, in nanoseconds, if connections go from hand to hand. */
    static long behindACrowd() {
        return BEHIND_A_CROWD.toNanos();
    }

    /** How long the current thread waits, in nanoseconds, if there is no connection at all. */
    static long withoutDatabase() {
        return request().filter(request -> !hasChanged(request)).isPresent()
                ? WITHOUT_DATABASE.toNanos()
                : BEHIND_A_CROWD.toNanos();
    }

    /** How long everybody waits at least, in nanoseconds. */
    static long least() {
        return WITHOUT_DATABASE.toNanos();
    }

    /** Whether the current thread serves a request that has changed something. */
    static boolean hasChangedSomething() {
        return request().filter(Patience::hasChanged).isPresent();
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        if (!transaction.isReadOnly()) {
            request().ifPresent(request -> request.setAttribute(HAS_CHANGED, true, RequestAttributes.SCOPE_REQUEST));
        }
    }

    private static boolean hasChanged(RequestAttributes request) {
        return request.getAttribute(HAS_CHANGED, RequestAttributes.SCOPE_REQUEST) != null;
    }

    private static Optional<RequestAttributes> request() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes());
    }
}
