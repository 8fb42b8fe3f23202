package org.quintet.platform.jobs;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.quintet.platform.database.Crowd;
import org.quintet.platform.settings.DatabaseSettings;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/**
 * Runs the listeners that come after a commit, a few at once and in turn. Each holds a connection, some for long because they
 * make documents: as many as a sale calls for would leave none for those who buy. They are threads of the operating system,
 * which shares the processors between them and the requests; among virtual threads a document is made to its end first. While
 * a crowd is there each waits a moment before it begins: a confirmation may come later, an answer may not.
 */
@Component
@DependsOn("dataSource") // so that it is there until they have ended
class ReactionThreads implements Executor, DisposableBean {

    /** One of so many connections. */
    private static final int SHARE = 4;

    private static final int LEAST = 2;
    private static final long SECONDS_TO_END = 10;
    private static final Duration COURTESY = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Crowd crowd;
    private final ThreadPoolExecutor threads;

    ReactionThreads(DatabaseSettings database, Crowd crowd) {
        this.crowd = crowd;
        int processors = Math.max(LEAST, Runtime.getRuntime().availableProcessors() / 2);
        int most = Math.clamp(database.connections() / SHARE, 1, processors);
        threads = new ThreadPoolExecutor(
                most,
                most,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("reaction-", 1).factory(),
                // what comes while the server stops is done after its next start
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Whether some listeners wait for their turn. */
    boolean areBehind() {
        return !threads.getQueue().isEmpty();
    }

    @Override
    public void execute(Runnable reaction) {
        threads.execute(() -> {
            letTheCrowdPass();
            reaction.run();
        });
    }

    private void letTheCrowdPass() {
        long end = System.nanoTime() + COURTESY.toNanos();
        while (crowd.isThere() && !threads.isShutdown() && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    /** Lets those end that have begun. */
    @Override
    public void destroy() throws InterruptedException {
        threads.getQueue().clear();
        threads.shutdown();
        threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
    }
}
