package org.quintet.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A pool whose connections go to those who wait for one in the order in which they came. By itself it gives a connection that
 * comes back to whoever asks in that moment, and some of a crowd wait for seconds while others go through. Only a request that
 * has changed something does not line up again: what is left of it is its answer.
 *
 * <p>Half of the connections serve everybody, because each more makes a crowd slower: it plans the statements for itself, and
 * those who hold them wait for the same processors and rows. The other half is for when those are kept for long, as by
 * exports.
 *
 * <p>How long somebody waits is a matter of his {@link Patience}; the pool's connection timeout is how often he looks whether
 * there is a database.
 */
final class ConnectionsInTurn extends HikariDataSource {

    private static final long LONG = TimeUnit.SECONDS.toNanos(1);

    /** Whoever holds it is the next to get a connection. */
    private final ReentrantLock turn = new ReentrantLock(true);

    private final int most;
    /** When somebody last got a connection. */
    private volatile long lastGiven = System.nanoTime();

    /** @param most how many connections there are at most */
    ConnectionsInTurn(int most) {
        this.most = most;
        setMaximumPoolSize(few());
    }

    private int few() {
        return (most + 1) / 2;
    }

    /**
     * @throws NoConnection if none was to be had for as long as the caller waits
     * @throws SQLException the same, if his request has changed something
     */
    @Override
    public Connection getConnection() throws SQLException {
        long start = System.nanoTime();
        Optional<Connection> connection = inTurn(start);
        while (connection.isEmpty()) {
            if (waited(start) >= Patience.withoutDatabase()) {
                throw givenUp(null);
            }
            // who has more patience than others does not keep his turn from them
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(getConnectionTimeout()));
            connection = inTurn(start);
        }
        return connection.get();
    }

    private Optional<Connection> inTurn(long start) throws SQLException {
        if (Patience.hasChangedSomething()) {
            return next(start);
        }
        awaitTurn();
        try {
            return next(start);
        } finally {
            turn.unlock();
        }
    }

    /** Whether somebody waits for a connection. */
    boolean isCrowded() {
        return turn.hasQueuedThreads();
    }

    private void awaitTurn() throws SQLException {
        try {
            if (!turn.tryLock(Patience.behindACrowd(), TimeUnit.NANOSECONDS)) {
                throw givenUp(null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw givenUp(e);
        }
    }

    /** Who has changed something must not be told that the same may be tried again. */
    SQLException givenUp(@Nullable Exception cause) {
        return Patience.hasChangedSomething()
                ? new SQLTransientConnectionException(getPoolName() + ": no connection to read what was changed", cause)
                : new NoConnection(getPoolName(), cause);
    }

    /** The connection of a caller who asked at {@code start}; nothing if there is no database. */
    private Optional<Connection> next(long start) throws SQLException {
        while (true) {
            // those who were behind others when the database went do not try one after the other
            if (isEmpty() && waited(start) >= Patience.least()) {
                return Optional.empty();
            }
            try {
                Connection connection = super.getConnection();
                lastGiven = System.nanoTime();
                keepFew();
                return Optional.of(connection);
            } catch (SQLTransientConnectionException e) {
                if (waited(start) >= Patience.behindACrowd()) {
                    throw givenUp(e);
                }
                addIfKeptForLong();
            }
        }
    }

    private void addIfKeptForLong() {
        int connections = getHikariPoolMXBean().getTotalConnections();
        if (connections >= getMaximumPoolSize() && waited(lastGiven) >= LONG) {
            setMaximumPoolSize(Math.min(connections + 1, most));
        }
    }

    /** What was added stays as long as it is used, or somebody waits. */
    private void keepFew() {
        if (getMaximumPoolSize() > few() && !isCrowded()) {
            setMaximumPoolSize(few());
        }
    }

    private static long waited(long start) {
        return System.nanoTime() - start;
    }

    /** Whether there is not one connection, not even in use: none can be made. */
    private boolean isEmpty() {
        return getHikariPoolMXBean() != null && getHikariPoolMXBean().getTotalConnections() == 0;
    }
}
