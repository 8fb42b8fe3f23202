package org.quintet.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import tools.jackson.databind.JsonNode;

/** Server and database are killed while people come and go. */
class CheckInCrashTest {

    private static final int SCANNERS = 8;
    private static final int TICKETS = 40;
    private static final int SCANS_BEFORE_THE_CRASH = 300;

    @TempDir
    private Path dataDir;

    private final List<ServerProcess> launched = new ArrayList<>();
    private final AtomicInteger admissions = new AtomicInteger();
    private final AtomicInteger checkOuts = new AtomicInteger();

    private ServerProcess launch() {
        ServerProcess server = ServerProcess.launch(Map.of("QUINTET_DATA_DIR", dataDir.toString()));
        launched.add(server);
        return server.awaitReady();
    }

    /** Also after a failure, no server outlives its test. */
    @AfterEach
    void stop() {
        launched.forEach(ServerProcess::close);
    }

    @Test
    void occupancyIsStillAdmissionsMinusCheckOutsAfterServerAndDatabaseAreKilled() throws Exception {
        ServerProcess first = launch();
        World.Org organisation = first.world().organisation();
        World.Person staff = first.world().member(organisation, "staff");
        Http client = clientOf(first, organisation, staff);
        String event = makeEvent(client);
        List<String> codes = issue(client, event);
        try (ExecutorService scanners = Executors.newFixedThreadPool(SCANNERS)) {
            for (int scanner = 0; scanner < SCANNERS; scanner++) {
                // neighbours share tickets
                List<String> some = codes.subList(scanner * 4, scanner * 4 + 8);
                scanners.execute(() -> comeAndGo(client, some));
            }
            while (admissions.get() + checkOuts.get() < SCANS_BEFORE_THE_CRASH) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            first.killGroup(List.of(postmaster()));
        }

        Http after = clientOf(launch(), organisation, staff);
        JsonNode counts =
                after.get("/events/" + event + "/checkin-stats").expect(200).json();
        int admitted = counts.get("successful").intValue();
        int left = counts.get("checkedOut").intValue();
        // what was acknowledged, and perhaps what each scanner was waiting for
        assertThat(admitted).isBetween(admissions.get(), admissions.get() + SCANNERS);
        assertThat(left).isBetween(checkOuts.get(), checkOuts.get() + SCANNERS);
        assertThat(occupancy(after, event)).isEqualTo(admitted - left);
        assertThat(everybodyLeaves(after, codes)).isEqualTo(admitted - left);
        assertThat(occupancy(after, event)).isZero();
    }

    private static String makeEvent(Http client) {
        return client.post("/repository/create/event", """
                        {"data":{"name":"Fair","startDate":"2026-09-12T09:00:00Z","endDate":"2026-09-14T18:00:00Z",
                                 "timezone":"UTC","settings":{"allowReentry":true}}}""")
                .expect(201)
                .json()
                .get("sk")
                .asString();
    }

    private static List<String> issue(Http client, String event) {
        String type = client.post("/repository/create/event_ticket_type", """
                        {"data":{"event":"%s","name":"general","title":"General","price":0}}""".formatted(event))
                .expect(201)
                .json()
                .get("sk")
                .asString();
        client.post("/events/" + event + "/tickets", """
                        {"ticketTypeId":"%s","holderName":"A Guest","holderEmail":"guest@example.com","quantity":%d}""".formatted(type, TICKETS))
                .expect(201);
        List<String> codes = new ArrayList<>();
        client.get("/events/" + event + "/tickets")
                .expect(200)
                .json()
                .get("data")
                .forEach(ticket -> codes.add(ticket.at("/data/code").asString()));
        assertThat(codes).hasSize(TICKETS);
        return codes;
    }

    /** In and out, until the server is gone. */
    private void comeAndGo(Http client, List<String> codes) {
        try {
            while (true) {
                for (String code : codes) {
                    count(client, "/events/checkin", code, admissions);
                    count(client, "/events/checkin", code, admissions);
                    count(client, "/events/checkout", code, checkOuts);
                }
            }
        } catch (UncheckedIOException e) {
            // killed
        }
    }

    private static void count(Http client, String path, String code, AtomicInteger successes) {
        if (scan(client, path, code)) {
            successes.incrementAndGet();
        }
    }

    private static boolean scan(Http client, String path, String code) {
        Http.Answer answer = client.post(path, """
                {"code":"%s","zone":"hall"}""".formatted(code));
        return answer.status() == 200 && answer.json().get("success").booleanValue();
    }

    private static int everybodyLeaves(Http client, List<String> codes) {
        int left = 0;
        for (String code : codes) {
            while (scan(client, "/events/checkout", code)) {
                left++;
            }
        }
        return left;
    }

    private static int occupancy(Http client, String event) {
        return client.get("/events/" + event + "/occupancy")
                .expect(200)
                .json()
                .at("/zones/0/current")
                .intValue();
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(dataDir.resolve("postgres/data/postmaster.pid"))
                .getFirst());
    }

    private static Http clientOf(ServerProcess server, World.Org organisation, World.Person person) {
        return server.http()
                .with("orgid", organisation.slug())
                .bearer(server.world().tokenOf(person));
    }
}
