package org.quintet.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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

    private final ConnectionsInTurn pool = pool(1);

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
    void aRequestIsToldSoonThatTheDatabaseIsAwayThoughAnotherIsMorePatient() throws Exception {
        pool.setJdbcUrl("jdbc:postgresql://localhost:1/nobody-listens-there");
        pool.setInitializationFailTimeout(-1);

        Thread patient = Thread.ofPlatform().start(() -> assertThatThrownBy(() -> use(pool)));
        while (patient.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }

        long start = System.nanoTime();
        assertThatThrownBy(() -> use(pool)).isInstanceOf(NoConnection.class);

        assertThat(System.nanoTime() - start).isLessThan(Patience.behindACrowd() / 3);
        patient.interrupt();
    }

    @Test
    void behindACrowdARequestWaitsForItsTurn() throws Exception {
        Connection only = pool.getConnection();
        CompletableFuture<Void> next = CompletableFuture.runAsync(() -> inARequest(() -> use(pool)));
        Thread.sleep(Patience.withoutDatabase() / 1_000_000 + 500);

        only.close();

        assertThat(next).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void whoHasChangedSomethingIsNotSentAwayBeforeHeHeardOfIt() {
        new Patience().afterCommit(READING, null);
        assertThat(Patience.withoutDatabase()).isLessThan(Patience.behindACrowd());

        new Patience().afterCommit(WRITING, null);
        assertThat(Patience.withoutDatabase()).isEqualTo(Patience.behindACrowd());
    }

    @Test
    void whoHasChangedSomethingIsNotToldToSendItAgain() {
        assertThat((Throwable) pool.givenUp(null)).isInstanceOf(NoConnection.class);

        new Patience().afterCommit(WRITING, null);

        assertThat((Throwable) pool.givenUp(null)).isNotInstanceOf(NoConnection.class);
    }

    @Test
    void whoHasChangedSomethingDoesNotLineUpAgain() throws Exception {
        Connection only = pool.getConnection();
        Thread next = waiting(() -> use(pool));
        Thread begun = waiting(() -> {
            new Patience().afterCommit(WRITING, null);
            use(pool);
        });
        assertThat(pool.isCrowded()).isFalse();
        Thread another = waiting(() -> use(pool));
        assertThat(pool.isCrowded()).isTrue();

        only.close();

        for (Thread one : List.of(next, begun, another)) {
            one.join();
        }
    }

    @Test
    void halfOfTheConnectionsServeACrowdAndMoreAreMadeOnlyIfThoseAreKeptForLong() throws Exception {
        try (ConnectionsInTurn pool = pool(4)) {
            Connection first = pool.getConnection();
            Connection second = pool.getConnection();
            long start = System.nanoTime();
            Connection third = pool.getConnection();
            assertThat(System.nanoTime() - start)
                    .isGreaterThan(Duration.ofMillis(500).toNanos());
            Connection fourth = pool.getConnection();

            CompletableFuture<Void> fifth = CompletableFuture.runAsync(() -> inARequest(() -> use(pool)));
            Thread.sleep(1_500);
            assertThat(fifth).isNotDone();
            assertThat(pool.getHikariPoolMXBean().getTotalConnections()).isEqualTo(4);

            for (Connection one : List.of(first, second, third, fourth)) {
                one.close();
            }
            assertThat(fifth).succeedsWithin(Duration.ofSeconds(5));
            assertThat(pool.getMaximumPoolSize()).isEqualTo(2);
        }
    }

    @Test
    void whatRunsInTheBackgroundWaitsLonger() {
        RequestContextHolder.resetRequestAttributes();

        assertThat(Patience.withoutDatabase()).isEqualTo(Patience.behindACrowd());
    }

    private record Transaction(boolean isReadOnly) implements TransactionExecution {}

    private interface Step {
        void run() throws SQLException;
    }

    /** A request that waits for its connection. */
    private static Thread waiting(Step step) {
        Thread thread = Thread.ofPlatform().start(() -> inARequest(step));
        while (thread.isAlive() && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return thread;
    }

    private static void inARequest(Step step) {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        try {
            step.run();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private static void use(ConnectionsInTurn pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            assertThat(connection.isClosed()).isFalse();
        }
    }

    private static ConnectionsInTurn pool(int most) {
        TestDatabase.Address database = TestDatabase.create();
        ConnectionsInTurn pool = new ConnectionsInTurn(most);
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setConnectionTimeout(Duration.ofMillis(250).toMillis());
        return pool;
    }
}
