package org.quintet.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.quintet.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

class InstallationSettingsTest extends ServerTest {

    @Autowired
    private DSLContext sql;

    @Test
    void nobodyWaitsForSomebodyWhoReadsThemAnew() throws Exception {
        AtomicBoolean databaseIsBusy = new AtomicBoolean();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        InstallationSettings settings =
                new InstallationSettings(DSL.using(sql.configuration().derive(ExecuteListener.onStart(_ -> {
                    if (databaseIsBusy.get()) {
                        asked.countDown();
                        await(free);
                    }
                }))));
        Settings known = settings.current();
        Thread.sleep(1_100);
        databaseIsBusy.set(true);
        CompletableFuture<Settings> readingAnew =
                CompletableFuture.supplyAsync(settings::current, Thread::startVirtualThread);
        await(asked);

        CompletableFuture<Settings> another =
                CompletableFuture.supplyAsync(settings::current, Thread::startVirtualThread);

        assertThat(another).succeedsWithin(Duration.ofSeconds(10)).isSameAs(known);
        free.countDown();
        assertThat(readingAnew).succeedsWithin(Duration.ofSeconds(10)).isNotSameAs(known);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
