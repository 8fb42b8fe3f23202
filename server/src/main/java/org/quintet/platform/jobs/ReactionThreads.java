package org.quintet.platform.jobs;

import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.quintet.platform.settings.DatabaseSettings;
import org.springframework.stereotype.Component;

/**
 * Runs the listeners that come after a commit, a few at once and in turn. Each holds a connection, some for long because they
 * make documents: as many as a sale calls for would leave none for those who buy.
 */
@Component
class ReactionThreads implements Executor {

    /** One of so many connections. */
    private static final int SHARE = 4;

    private final Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();

    ReactionThreads(DatabaseSettings database) {
        places = new Semaphore(Math.max(1, database.connections() / SHARE), true);
    }

    /** Whether some listeners wait for their turn. */
    boolean areBehind() {
        return waiting.get() > 0;
    }

    @Override
    public void execute(Runnable reaction) {
        waiting.incrementAndGet();
        Thread.ofVirtual().name("reaction").start(() -> {
            places.acquireUninterruptibly();
            waiting.decrementAndGet();
            try {
                reaction.run();
            } finally {
                places.release();
            }
        });
    }
}
