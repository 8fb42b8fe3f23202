package org.quintet.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quintet.platform.settings.DatabaseSettings;
import org.quintet.platform.settings.Secret;

class ReactionThreadsTest {

    private final AtomicBoolean crowd = new AtomicBoolean();
    private final CountDownLatch looked = new CountDownLatch(1);
    private final ReactionThreads threads =
            new ReactionThreads(new DatabaseSettings("", "", new Secret(""), 8), this::isCrowdThere);

    private boolean isCrowdThere() {
        looked.countDown();
        return crowd.get();
    }

    @Test
    void asManyRunAtOnceAsAQuarterOfTheConnections() throws Exception {
        Queue<Integer> begun = new ConcurrentLinkedQueue<>();
        Semaphore beginnings = new Semaphore(0);
        Semaphore goOn = new Semaphore(0);
        CountDownLatch ended = new CountDownLatch(6);
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (int number : IntStream.range(0, 6).toArray()) {
            threads.execute(() -> {
                most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                begun.add(number);
                beginnings.release();
                goOn.acquireUninterruptibly();
                atOnce.decrementAndGet();
                ended.countDown();
            });
        }
        beginnings.acquire(2);
        assertThat(threads.areBehind()).isTrue();

        goOn.release(6);
        ended.await();

        assertThat(most).hasValue(2);
        assertThat(begun).hasSize(6);
        assertThat(threads.areBehind()).isFalse();
    }

    @Test
    void oneThatFailsMakesRoomForTheNext() throws Exception {
        CountDownLatch ended = new CountDownLatch(3);
        for (int i = 0; i < 3; i++) {
            threads.execute(() -> {
                ended.countDown();
                throw new IllegalStateException("as a listener may");
            });
        }

        ended.await();

        assertThat(threads.areBehind()).isFalse();
    }

    @Test
    void theyLetACrowdPass() throws Exception {
        crowd.set(true);
        CompletableFuture<Boolean> crowdAtTheBeginning = crowdWhenOneBegins();
        looked.await();

        crowd.set(false);

        assertThat(crowdAtTheBeginning.get()).isFalse();
    }

    @Test
    void theyDoNotWaitForeverForACrowd() throws Exception {
        crowd.set(true);

        assertThat(crowdWhenOneBegins().get()).isTrue();
    }

    private CompletableFuture<Boolean> crowdWhenOneBegins() {
        CompletableFuture<Boolean> seen = new CompletableFuture<>();
        threads.execute(() -> seen.complete(crowd.get()));
        return seen;
    }
}
