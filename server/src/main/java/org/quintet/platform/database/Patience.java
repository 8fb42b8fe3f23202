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
 * How long somebody waits for connections. A request has little for all of its waits together: its client is better told to
 * come again than kept behind a crowd, or by a database that is away. Once it has changed something it has as much as what runs
 * in the background: told to come again, its client would do it twice.
 */
@Component
class Patience implements TransactionExecutionListener {

    private static final Duration OF_REQUEST = Duration.ofMillis(1_500);
    private static final Duration OTHERWISE = Duration.ofSeconds(30);
    private static final String LEFT = Patience.class.getName();

    /** How long the current thread may wait now, in nanoseconds. */
    static long left() {
        return request().map(Patience::leftOf).orElse(OTHERWISE.toNanos());
    }

    /** The current thread has waited for {@code nanos}. */
    static void spend(long nanos) {
        request().ifPresent(request -> setLeft(request, leftOf(request) - nanos));
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        if (!transaction.isReadOnly()) {
            request().ifPresent(request -> setLeft(request, OTHERWISE.toNanos()));
        }
    }

    private static Optional<RequestAttributes> request() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes());
    }

    private static long leftOf(RequestAttributes request) {
        return request.getAttribute(LEFT, RequestAttributes.SCOPE_REQUEST) instanceof Long left
                ? left
                : OF_REQUEST.toNanos();
    }

    private static void setLeft(RequestAttributes request, long nanos) {
        request.setAttribute(LEFT, nanos, RequestAttributes.SCOPE_REQUEST);
    }
}
