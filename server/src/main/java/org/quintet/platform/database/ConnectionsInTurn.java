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
 */
final class ConnectionsInTurn extends HikariDataSource {

    /** Whoever holds it is the next to get a connection. */
    private final ReentrantLock turn = new ReentrantLock(true);

    /** @throws SQLTransientConnectionException if none was free for as long as the pool's connection timeout */
    @Override
    public Connection getConnection() throws SQLException {
        awaitTurn();
        try {
            return super.getConnection();
        } finally {
            turn.unlock();
        }
    }

    private void awaitTurn() throws SQLTransientConnectionException {
        try {
            if (!turn.tryLock(getConnectionTimeout(), TimeUnit.MILLISECONDS)) {
                throw new SQLTransientConnectionException(getPoolName() + ": no connection was free in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException(
                    getPoolName() + ": interrupted while waiting for a connection", e);
        }
    }
}
