package org.quintet.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quintet.testing.Http;
import org.quintet.testing.ServerProcess;
import org.quintet.testing.World;

/** The embedded PostgreSQL in its folder: killed, shared, started again. */
class CrashTest {

    private static final int WRITERS = 8;
    private static final int EVENTS_BEFORE_THE_CRASH = 60;

    @TempDir
    private Path dataDir;

    private final List<ServerProcess> launched = new ArrayList<>();

    private ServerProcess launch() {
        ServerProcess server =
                ServerProcess.launch(Map.of("QUINTET_DATA_DIR", dataDir.toString(), "QUINTET_RATE_LIMITS", "off"));
        launched.add(server);
        return server;
    }

    /** Also after a failure, no server outlives its test. */
    @AfterEach
    void stop() {
        launched.forEach(ServerProcess::close);
    }

    @Test
    void whatWasAcknowledgedIsThereOnceAfterServerAndDatabaseAreKilled() throws Exception {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        World.Person admin;
        ServerProcess first = launch().awaitReady();
        admin = first.world().member(first.world().organisation(), "admin");
        Http client = clientOf(first, admin);
        AtomicInteger counter = new AtomicInteger();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.execute(() -> write(client, counter, acknowledged));
            }
            while (acknowledged.size() < EVENTS_BEFORE_THE_CRASH) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            first.killGroup(List.of(postmaster()));
        }

        List<String> found = titles(clientOf(launch().awaitReady(), admin));
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(EVENTS_BEFORE_THE_CRASH);
        assertThat(found).doesNotHaveDuplicates().containsAll(acknowledged);
    }

    @Test
    void aDatabaseThatOutlivedItsServerMakesRoomForTheNext() {
        ServerProcess first = launch().awaitReady();
        World.Person admin = first.world().member(first.world().organisation(), "admin");
        first.killGroup(List.of());

        assertThat(titles(clientOf(launch().awaitReady(), admin))).isEmpty();
    }

    @Test
    void aSecondServerInTheSameFolderIsRefused() {
        ServerProcess first = launch().awaitReady();
        ServerProcess second = launch();

        assertThat(second.awaitEnd()).isNotZero();
        assertThat(second.log()).contains("is in use by another running Quintet");
        first.http().get("/actuator/health").expect(200);
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(dataDir.resolve("postgres/data/postmaster.pid"))
                .getFirst());
    }

    private static Http clientOf(ServerProcess server, World.Person person) {
        return server.http()
                .bearer(server.http()
                        .post("/api/v1/auth/login", """
                                {"email":"%s","password":"%s"}""".formatted(person.email(), World.PASSWORD))
                        .expect(200)
                        .json()
                        .at("/data/token")
                        .asString());
    }

    /** Writes until the server is gone. */
    private static void write(Http client, AtomicInteger counter, Queue<String> acknowledged) {
        while (true) {
            String title = "Event " + counter.incrementAndGet();
            try {
                Http.Answer answer = client.post("/api/v1/objects/events", """
                        {"title":"%s","start_time":"2027-01-01 10:00:00","end_time":"2027-01-01 11:00:00","timezone":"UTC"}""".formatted(title));
                if (answer.status() == 201) {
                    acknowledged.add(title);
                }
            } catch (java.io.UncheckedIOException e) {
                return;
            }
        }
    }

    private static List<String> titles(Http client) {
        List<String> titles = new ArrayList<>();
        int pages = client.get("/api/v1/objects/events?per_page=100")
                .expect(200)
                .json()
                .at("/data/last_page")
                .asInt();
        for (int page = 1; page <= pages; page++) {
            client.get("/api/v1/objects/events?per_page=100&page=" + page)
                    .expect(200)
                    .json()
                    .at("/data/data")
                    .forEach(event -> titles.add(event.get("title").asString()));
        }
        return titles;
    }
}
