package org.quintet.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quintet.testing.TestDatabase;

class ConnectionsInTurnTest {

    private static final int HASTY = 8;
    private static final int TRIES = 21;

    private final ConnectionsInTurn pool = poolOfOne();

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void thoseWhoComeBackAgainAndAgainStandBehindTheOneWhoWaits() throws Exception {
        AtomicBoolean goOn = new AtomicBoolean(true);
        AtomicInteger taken = new AtomicInteger();
        List<Integer> overtaken = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(HASTY)) {
            List<Future<?>> hasty = new ArrayList<>();
            for (int i = 0; i < HASTY; i++) {
                hasty.add(threads.submit(() -> {
                    while (goOn.get()) {
                        use(pool);
                        taken.incrementAndGet();
                    }
                    return null;
                }));
            }
            for (int i = 0; i < TRIES; i++) {
                int before = taken.get();
                use(pool);
                overtaken.add(taken.get() - before);
            }
            goOn.set(false);
            for (Future<?> one : hasty) {
                one.get();
            }
        }
        // between asking for the count and for a connection anything may happen, but not each time
        overtaken.sort(null);
        assertThat(overtaken.get(TRIES / 2)).isLessThanOrEqualTo(2 * HASTY);
    }

    @Test
    void whoeverWaitsForTooLongIsToldSo() throws Exception {
        pool.setConnectionTimeout(Duration.ofMillis(300).toMillis());
        try (Connection only = pool.getConnection()) {
            assertThat(only.isValid(1)).isTrue();

            assertThatThrownBy(() -> use(pool)).isInstanceOf(SQLTransientConnectionException.class);
        }
        use(pool);
    }

    private static void use(ConnectionsInTurn pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            assertThat(connection.isClosed()).isFalse();
        }
    }

    private static ConnectionsInTurn poolOfOne() {
        TestDatabase.Address database = TestDatabase.create();
        ConnectionsInTurn pool = new ConnectionsInTurn();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(1);
        return pool;
    }
}
