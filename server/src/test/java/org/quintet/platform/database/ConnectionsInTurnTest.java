package org.quintet.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quintet.testing.TestDatabase;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.TransactionExecution;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class ConnectionsInTurnTest {

    private static final TransactionExecution READING = new Transaction(true);
    private static final TransactionExecution WRITING = new Transaction(false);

    private final ConnectionsInTurn pool = poolOfOne();

    @BeforeEach
    void beARequest() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }

    @AfterEach
    void close() {
        RequestContextHolder.resetRequestAttributes();
        pool.close();
    }

    @Test
    void aRequestIsToldThatNoConnectionIsFree() throws Exception {
        try (Connection only = pool.getConnection()) {
            assertThat(only.isValid(1)).isTrue();

            assertThatThrownBy(() -> use(pool)).isInstanceOf(NoConnection.class);
        }
        use(pool);
    }

    @Test
    void allWaitsOfARequestCountTogether() throws Exception {
        long before = Patience.left();
        try (Connection only = pool.getConnection()) {
            assertThat(only.isValid(1)).isTrue();

            assertThatThrownBy(() -> use(pool)).isInstanceOf(NoConnection.class);
        }

        assertThat(before).isPositive();
        assertThat(Patience.left()).isNotPositive();
    }

    @Test
    void whoHasChangedSomethingIsNotSentAwayBeforeHeHeardOfIt() {
        Patience.spend(Patience.left());
        new Patience().afterCommit(READING, null);
        assertThat(Patience.left()).isZero();

        new Patience().afterCommit(WRITING, null);
        assertThat(Patience.left()).isGreaterThan(Duration.ofSeconds(20).toNanos());
    }

    @Test
    void whatRunsInTheBackgroundWaitsLonger() {
        RequestContextHolder.resetRequestAttributes();

        assertThat(Patience.left()).isGreaterThan(Duration.ofSeconds(20).toNanos());
    }

    private record Transaction(boolean isReadOnly) implements TransactionExecution {}

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
        pool.setConnectionTimeout(Duration.ofMillis(250).toMillis());
        return pool;
    }
}
