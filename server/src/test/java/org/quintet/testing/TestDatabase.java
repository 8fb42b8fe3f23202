package org.quintet.testing;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.quintet.postgres.EmbeddedPostgres;

/**
 * The PostgreSQL of a test run: one for the JVM, not durable because nothing in it outlives the run. Each caller gets a
 * database of its own.
 */
public final class TestDatabase {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final String SPRINGS_HOOK = "SpringApplicationShutdownHook";
    private static final Duration SPRING_BEGINS = Duration.ofMillis(100);
    private static final Duration SPRING_ENDS = Duration.ofSeconds(30);
    private static final EmbeddedPostgres POSTGRES = start();

    private TestDatabase() {}

    /** A new, empty database. */
    public static TestDatabase.Address create() {
        String name = "test_" + COUNTER.incrementAndGet();
        POSTGRES.recreateDatabase(name);
        return new Address(POSTGRES.jdbcUrl(name), POSTGRES.user(), POSTGRES.password());
    }

    /** How to reach a database. */
    public record Address(String url, String user, String password) {}

    private static EmbeddedPostgres start() {
        EmbeddedPostgres postgres = EmbeddedPostgres.inFolder(TestFolder.of("postgres"))
                .parameter("fsync", "off")
                .parameter("synchronous_commit", "off")
                .parameter("full_page_writes", "off")
                .parameter("max_connections", "200")
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            letSpringFinish();
            postgres.close();
        }));
        return postgres;
    }

    /** Spring's contexts are closed by hooks that run beside ours; without a database each waits for it in vain. */
    private static void letSpringFinish() {
        try {
            Thread.sleep(SPRING_BEGINS.toMillis());
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().equals(SPRINGS_HOOK)) {
                    thread.join(SPRING_ENDS.toMillis());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
