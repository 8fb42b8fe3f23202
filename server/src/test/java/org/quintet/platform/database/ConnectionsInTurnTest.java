package org.quintet.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quintet.testing.TestDatabase;

class ConnectionsInTurnTest {

    private final ConnectionsInTurn pool = poolOfOne();

    @AfterEach
    void close() {
        pool.close();
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
