package org.quintet.api.openevent.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.quintet.testing.TestDatabase;
import org.quintet.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Sends generated requests, sound and broken, as several people. Whatever is sent, the server is not to blame and
 * says so in the API's form. {@code -Dgenerated.seed=…} sends others, {@code -Dgenerated.count=…} more.
 */
class GeneratedRequestsTest extends ContractServer {

    private static final long SEED = Long.getLong("generated.seed", 3);
    private static final int COUNT = Integer.getInteger("generated.count", 6_000);
    private static final int THREADS = 4;
    private static final int SHOWN = 20;
    private static final int RENEWED_AFTER = 1_000;

    @Autowired
    private HikariDataSource connections;

    private final Contract contract = new Contract();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();
    private final Map<String, String> brokenByRoute = new ConcurrentSkipListMap<>();
    private final Map<Integer, AtomicInteger> statuses = new TreeMap<>();

    @DynamicPropertySource
    static void databaseToSpoil(DynamicPropertyRegistry settings) {
        settings(settings, DatabaseToSpoil.ADDRESS);
    }

    @Test
    void noRequestIsTheServersFaultAndEveryAnswerIsADocument() throws InterruptedException, ExecutionException {
        Routes routes = routes();
        RequestGenerator generator = new RequestGenerator(routes, contract);
        generator.about(subjects());
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                all.add(threads.submit(() -> {
                    sendAll(generator);
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        System.out.printf(
                "seed %d: %d requests in %d s, by status %s%n",
                SEED, COUNT, Duration.ofNanos(System.nanoTime() - begin).toSeconds(), statuses);
        assertThat(brokenByRoute.values().stream().limit(SHOWN))
                .as("seed %d: %d broken answers; one of each route", SEED, broken.get())
                .isEmpty();
        Awaitility.await()
                .alias("no connection to the database is kept")
                .until(() -> connections.getHikariPoolMXBean().getActiveConnections() == 0);
    }

    private void sendAll(RequestGenerator generator) throws IOException {
        try (RawHttp http = new RawHttp(port())) {
            while (next.get() < COUNT) {
                int number = next.getAndIncrement();
                if (number % RENEWED_AFTER == RENEWED_AFTER - 1) {
                    generator.about(subjects());
                }
                RequestGenerator.Generated request = generator.request(SEED, number);
                RawHttp.Answer answer = http.send(request);
                note(answer);
                AnswerRules.brokenBy(request, answer).ifPresent(how -> {
                    broken.incrementAndGet();
                    brokenByRoute.putIfAbsent(
                            request.route() + how,
                            "number %d, %s: %d %s to %s"
                                    .formatted(number, how, answer.status(), answer.text(), request.shortly()));
                });
            }
        }
    }

    private void note(RawHttp.Answer answer) {
        synchronized (statuses) {
            statuses.computeIfAbsent(answer.status(), _ -> new AtomicInteger()).incrementAndGet();
        }
    }

    /** Everything anew: what was sent before has deleted rows, ended sessions and changed settings. */
    private RequestGenerator.Subjects subjects() {
        Fixtures fixtures = fixtures(contract);
        World world = world().withAdminToken(() -> fixtures.tokenOf(Actor.ADMIN.record()));
        for (Actor actor : List.of(Actor.OTHER, Actor.OWNER)) {
            World.Person person = world.member(world.organisation(), "owner");
            fixtures.knowUser(actor.record(), person.email(), World.PASSWORD);
        }
        fixtures.resetSettings();
        Scene scene = new Scene(fixtures);
        Map<String, String> ids = new HashMap<>();
        Scene.all().forEach(record -> ids.put(record.replaceAll(" .*", ""), scene.id(record)));
        List<String> tokens = Stream.of(Actor.OTHER, Actor.OWNER, Actor.ADMIN)
                .map(actor -> fixtures.tokenOf(actor.record()))
                .toList();
        return new RequestGenerator.Subjects(ids, tokens);
    }

    private static final class DatabaseToSpoil {
        static final TestDatabase.Address ADDRESS = TestDatabase.create();
    }
}
