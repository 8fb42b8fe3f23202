package org.quintet.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.ServerProcess;
import org.quintet.testing.TestDatabase;
import org.quintet.testing.World;

/** Two servers on one external PostgreSQL, started at the same time. */
class TwoServersTest {

    private static final GreenMail MAIL_SERVER = new GreenMail(ServerSetup.SMTP.dynamicPort());

    private static ServerProcess left;
    private static ServerProcess right;

    @BeforeAll
    static void start() {
        MAIL_SERVER.start();
        TestDatabase.Address database = TestDatabase.create();
        Map<String, String> environment = Map.of(
                "QUINTET_DATABASE_URL", database.url(),
                "QUINTET_DATABASE_USER", database.user(),
                "QUINTET_DATABASE_PASSWORD", database.password(),
                "QUINTET_SMTP_HOST", "localhost",
                "QUINTET_SMTP_PORT", Integer.toString(MAIL_SERVER.getSmtp().getPort()));
        left = ServerProcess.launch(environment);
        right = ServerProcess.launch(environment);
        left.awaitReady();
        right.awaitReady();
    }

    @AfterAll
    static void stop() {
        left.close();
        right.close();
        MAIL_SERVER.stop();
    }

    @Test
    void aTokenOfOneIsGoodAtTheOtherAndEventsAreShared() {
        World.Person admin = left.world().member(left.world().organisation(), "admin");
        String token = left.world().tokenOf(admin);
        Http there = right.http().bearer(token);

        left.http().bearer(token).post("/api/v1/objects/events", """
                        {"title":"Shared","start_time":"2027-01-01 10:00:00","end_time":"2027-01-01 11:00:00","timezone":"UTC"}""").expect(201);

        assertThat(there.get("/api/v1/objects/events")
                        .expect(200)
                        .json()
                        .at("/data/data/0/title")
                        .asString())
                .isEqualTo("Shared");
    }

    @Test
    void eachMailIsSentOnce() throws Exception {
        List<String> registered = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            for (ServerProcess server : List.of(left, right)) {
                String email = World.unique("visitor") + "@example.com";
                server.http()
                        .with("Content-Type", "application/vnd.api+json")
                        .post("/v1/users", """
                                {"data":{"type":"user","attributes":{"email":"%s","password":"long enough"}}}""".formatted(email))
                        .expect(201);
                registered.add(email);
            }
        }

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> MAIL_SERVER.getReceivedMessages().length >= registered.size());
        // time for a second node to send one again, if it wanted to
        TimeUnit.SECONDS.sleep(3);

        assertThat(recipients().stream().filter(registered::contains)).containsExactlyInAnyOrderElementsOf(registered);
        assertThat(MAIL_SERVER.getReceivedMessages()[0].getContent()).isInstanceOf(MimeMultipart.class);
    }

    private static List<String> recipients() {
        return Arrays.stream(MAIL_SERVER.getReceivedMessages())
                .map(message -> {
                    try {
                        return message.getRecipients(Message.RecipientType.TO)[0].toString();
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    @Test
    void aTokenAsksSixtyTimesAMinuteWhicheverServerItAsks() throws Exception {
        String token = left.world().tokenOf(left.world().member(left.world().organisation(), "admin"));

        List<Integer> statuses = rush(
                100,
                number -> (number % 2 == 0 ? left : right)
                        .http()
                        .bearer(token)
                        .get("/api/v1/objects/events")
                        .status());

        assertThat(statuses).containsOnly(200, 429);
        assertThat(Collections.frequency(statuses, 200)).isEqualTo(60);
    }

    @Test
    void twoServersSellNoPlaceTwice() throws Exception {
        World.Org organisation = left.world().organisation();
        String token = left.world().tokenOf(left.world().member(organisation, "staff"));
        List<Http> servers = Stream.of(left, right)
                .map(server -> server.http().bearer(token).with("orgid", organisation.slug()))
                .toList();
        for (boolean hard : List.of(false, true)) {
            String event = create(servers.getFirst(), "event", """
                    "name":"%s","startDate":"2027-01-01","endDate":"2027-01-02","timezone":"UTC","capacity":50,
                    "capacityHard":%b""".formatted(World.unique("Rush"), hard));
            String type = create(servers.getLast(), "event_ticket_type", """
                    "name":"general","event":"%s\"""".formatted(event));

            List<Integer> statuses = rush(
                    200,
                    number -> servers.get(number % 2)
                            .post("/events/" + event + "/tickets", "{\"ticketTypeId\":\"" + type + "\"}")
                            .status());

            assertThat(statuses).containsOnly(201, 409);
            assertThat(Collections.frequency(statuses, 201)).isEqualTo(50);
        }
    }

    /** The way of the core's waiting list, seen through Nexudus; places are given back at both servers at once. */
    @Test
    void eachPlaceThatComesFreeIsOfferedOnceAndInOrder() throws Exception {
        World.Org location = left.world().organisation();
        World.Person person = left.world().member(location, "staff");
        String token = left.world().tokenOf(person);
        List<Http> servers = Stream.of(left, right)
                .map(server -> server.http().bearer(token).with("X-Quintet-Organisation", location.slug()))
                .toList();
        Http operator = servers.getFirst();
        long event = write(operator, "calendarevents", """
                {"Name":"Rush","StartDate":"2090-01-01T10:00:00Z","EndDate":"2090-01-01T12:00:00Z","Allocation":6}""");
        long product = write(operator, "eventproducts", """
                {"CalendarEventId":%d,"Name":"Entry","DisplayOrder":1,"StartDate":"2020-01-01T00:00:00Z",
                 "EndDate":"2090-01-01T00:00:00Z","Price":0}""".formatted(event));
        List<Long> tickets = new ArrayList<>();
        List<String> waiting = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            tickets.add(write(operator, "eventattendees", """
                    {"CalendarEventId":%d,"EventProductId":%d,"FullName":"Ada","Email":"ada@example.com","CoworkerId":%d}""".formatted(event, product, person.id())));
        }
        for (int i = 0; i < 9; i++) {
            waiting.add("waits-" + event + "-" + i + "@example.com");
            write(operator, "eventwaitingattendees", """
                    {"CalendarEventId":%d,"FullName":"Who Waits","Email":"%s"}""".formatted(event, waiting.getLast()));
        }

        List<Integer> statuses = rush(
                tickets.size(),
                number -> servers.get(number % 2)
                        .delete("/api/public/events/my/" + tickets.get(number))
                        .status());

        assertThat(statuses).containsOnly(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> recipients().containsAll(waiting.subList(0, 6)));
        assertThat(recipients().stream().filter(waiting::contains))
                .containsExactlyInAnyOrderElementsOf(waiting.subList(0, 6));
    }

    private static long write(Http operator, String kind, String json) {
        return operator.post("/api/content/" + kind, json)
                .expect(200)
                .json()
                .at("/Value/Id")
                .asLong();
    }

    private static String create(Http staff, String collection, String data) {
        return staff.post("/repository/create/" + collection, "{\"data\":{" + data + "}}")
                .expect(201)
                .json()
                .get("sk")
                .asString();
    }

    private static List<Integer> rush(int crowd, IntFunction<Integer> request) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = IntStream.range(0, crowd)
                    .mapToObj(number -> threads.submit(() -> request.apply(number)))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }
}
