package org.quintet.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A pool whose connections go to those who wait for one in the order in which they came. By itself it gives a connection that
 * comes back to whoever asks in that moment, and some of a crowd wait for seconds while others go through.
 *
 * <p>How long somebody waits is a matter of his {@link Patience}; the pool's connection timeout is how often he looks at it.
 */
final class ConnectionsInTurn extends HikariDataSource {

    /** Whoever holds it is the next to get a connection. */
    private final ReentrantLock turn = new ReentrantLock(true);

    /** @throws NoConnection if none was to be had for as long as the caller waits */
    @Override
    public Connection getConnection() throws SQLException {
        long start = System.nanoTime();
        long end = start + Patience.left();
        try {
            awaitTurn(end - start);
            try {
                return next(end);
            } finally {
                turn.unlock();
            }
        } finally {
            Patience.spend(System.nanoTime() - start);
        }
    }

    /** Whether somebody waits for a connection. */
    boolean isCrowded() {
        return turn.hasQueuedThreads();
    }

    private void awaitTurn(long nanos) throws NoConnection {
        try {
            if (!turn.tryLock(nanos, TimeUnit.NANOSECONDS)) {
                throw new NoConnection(getPoolName());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoConnection(getPoolName());
        }
    }

    private Connection next(long end) throws SQLException {
        while (true) {
            try {
                return super.getConnection();
            } catch (SQLTransientConnectionException e) {
                if (System.nanoTime() >= end || Thread.currentThread().isInterrupted()) {
                    throw new NoConnection(getPoolName(), e);
                }
            }
        }
    }
}
