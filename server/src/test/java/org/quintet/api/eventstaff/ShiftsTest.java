package org.quintet.api.eventstaff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.Mailbox;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** People who are asked to come to a call time, and what they answer. */
class ShiftsTest extends StaffingFixture {

    private World.Person ann;

    @BeforeEach
    void hire() {
        ann = world().member(business, "member");
    }

    private Http.Answer answer(String token, String answer) {
        return http().postForm("/shift", Map.of("token", token, "answer", answer));
    }

    private String linkOf(World.Person person, String action) {
        return mailbox.await(person.email(), action).token();
    }

    private JsonNode coverage(String callTime) {
        return client.get(callTime).expect(200).json().at("/data/coverage");
    }

    @Test
    void whoIsAssignedAnswersByTheLinkInHisMail() {
        String callTime = callTime(event(client), 2);

        JsonNode assigned = assign(callTime, ann).expect(201).json();

        assertThat(assigned.get("message").asString()).isEqualTo("Shift assigned successfully");
        JsonNode shift = assigned.get("data");
        assertThat(shift.get("status").asString()).isEqualTo("assigned");
        assertThat(shift.get("user_id").asLong()).isEqualTo(ann.id());
        assertThat(shift.get("end_time").asString()).isEqualTo(tomorrow() + " 24:00:00");
        assertThat(coverage(callTime).toString())
                .isEqualTo("{\"required\":2,\"accepted\":0,\"assigned\":1,\"declined\":0,\"open\":2}");

        Mailbox.Mail mail = mailbox.await(ann.email(), "shift_assigned");
        assertThat(mail.subject()).contains("Gala");
        assertThat(mail.html()).contains(tomorrow() + " 17:00:00", "Server", "Town hall");
        String path = mail.link().replaceFirst("https?://[^/]+", "");
        // whoever looks decides nothing
        for (int look = 0; look < 2; look++) {
            assertThat(http().get(path).expect(200).body()).contains("Gala", "method=\"post\"", "none yet");
            http().send("HEAD", path, null, null).expect(200);
        }
        String shiftPath = callTime + "/shifts/" + shift.get("id").asLong();
        assertThat(statusOf(shiftPath)).isEqualTo("assigned");

        answer(mail.token(), "perhaps").expect(422);
        answer(mail.token(), "accept").expect(200);
        answer(mail.token(), "accept").expect(200);
        JsonNode accepted = client.get(shiftPath).expect(200).json().get("data");
        assertThat(accepted.get("status").asString()).isEqualTo("accepted");
        assertThat(accepted.get("answered_at").asString()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        assertThat(coverage(callTime).get("open").asInt()).isEqualTo(1);

        answer(mail.token(), "decline").expect(200);
        assertThat(statusOf(shiftPath)).isEqualTo("declined");
        assertThat(coverage(callTime).get("accepted").asInt()).isZero();
    }

    @Test
    void aLinkThatIsNotOursOrIsVoidOrTooOldDecidesNothing() {
        String event = event(client);
        String shift = shift(callTime(event, 1), ann);
        String token = linkOf(ann, "shift_assigned");
        String verification = world().tokenOf(ann);

        for (String wrong : List.of("", "nonsense", verification, token + "x")) {
            answer(wrong, "accept").expect(400);
            http().get("/shift?token=" + wrong).expect(400);
        }
        clock.ahead(Duration.ofDays(3), () -> answer(token, "accept").expect(400));
        // asked once more, the first link is void
        client.put(shift, "{\"status\": \"declined\"}").expect(200);
        client.put(shift, "{\"status\": \"assigned\"}").expect(200);
        answer(token, "accept").expect(400);
        http().get("/shift?token=" + token).expect(400);
        assertThat(statusOf(shift)).isEqualTo("assigned");
        // taken off, both are
        client.delete(shift).expect(200);
        answer(token, "accept").expect(400);
        client.get(shift).expect(404);
        assertThat(mailbox.await(ann.email(), "shift_cancelled").subject()).contains("Gala");
    }

    @Test
    void nobodyIsAtTwoPlacesAtOnce() throws Exception {
        String first = callTime(event(client), 5);
        String second = callTime(event(client), 5);
        Callable<Integer> atFirst = () -> assign(first, ann).status();
        Callable<Integer> atSecond = () -> assign(second, ann).status();
        List<Integer> statuses;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            statuses = threads
                    .invokeAll(Stream.of(Collections.nCopies(5, atFirst), Collections.nCopies(5, atSecond))
                            .flatMap(List::stream)
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
        assertThat(statuses).containsOnly(201, 409);
        assertThat(Collections.frequency(statuses, 201)).isEqualTo(1);
    }

    @Test
    void whoWorksForTwoBusinessesIsAtOnePlaceAtATimeToo() {
        World.Org elsewhere = world().organisation();
        world().asAdmin()
                .post("/api/quintet/organisations/" + elsewhere.slug() + "/members", """
                        {"email":"%s","role":"member"}""".formatted(ann.email()))
                .expect(201);
        Http others = staffOf(elsewhere);
        String there = callTime(others, event(others), 1);
        shift(callTime(event(client), 1), ann);

        JsonNode refused = others.post(there + "/shifts", "{\"user_id\": " + ann.id() + "}")
                .expect(409)
                .json();

        assertThat(refused.get("message").asString()).isEqualTo("The person already works at that time");
    }

    @Test
    void aShiftIsAtTheHoursOfItsEventsZone() {
        String event = event(client);
        shift(callTime(event, 1), ann);
        String sameHours = callTime(event(client), 1);
        assign(sameHours, ann).expect(409);

        // the same hours there are ten hours earlier or more
        client.put(event, "{\"timezone\": \"Pacific/Auckland\"}").expect(200);

        assign(sameHours, ann).expect(201);
        client.put(event, "{\"timezone\": \"Europe/Berlin\"}").expect(409);
    }

    @Test
    void aShiftCannotBeMovedOntoAnother() {
        String event = event(client);
        String early = event + "/call-times/"
                + client.post(event + "/call-times", """
                                {"count":1,"start_time":"%1$s 08:00:00","end_time":"%1$s 17:00:00"}""".formatted(tomorrow()))
                        .json()
                        .at("/data/id");
        shift(early, ann);
        // it begins when the other ends
        shift(callTime(event, 1), ann);

        client.put(early, "{\"end_time\": \"" + tomorrow() + " 17:00:01\"}").expect(409);
        client.put(early, "{\"end_time\": \"" + tomorrow() + " 16:00:00\"}").expect(200);

        assertThat(mailbox.await(ann.email(), "shift_changed").html()).contains("16:00:00");
        answer(linkOf(ann, "shift_changed"), "accept").expect(200);
        assertThat(coverage(early).get("open").asInt()).isZero();
    }

    @Test
    void neverMoreAcceptThanAreNeeded() throws Exception {
        String callTime = callTime(event(client), 2);
        List<String> shifts = Stream.of(ann, world().member(business, "member"), world().member(business, "staff"))
                .map(person -> shift(callTime, person))
                .toList();
        List<Callable<Integer>> requests = shifts.stream()
                .<Callable<Integer>>map(shift ->
                        () -> client.put(shift, "{\"status\": \"accepted\"}").status())
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(requests).stream()
                            .map(Future::resultNow)
                            .sorted()
                            .toList())
                    .containsExactly(200, 200, 409);
        }
        assertThat(coverage(callTime).toString())
                .isEqualTo("{\"required\":2,\"accepted\":2,\"assigned\":1,\"declined\":0,\"open\":0}");
        JsonNode refused = client.put(callTime, "{\"count\": 1}").expect(422).json();
        assertThat(refused.get("errors").propertyNames()).containsExactly("count");
        // who accepted and is taken off makes room for another
        String accepted = shifts.stream()
                .filter(shift -> statusOf(shift).equals("accepted"))
                .findFirst()
                .orElseThrow();
        client.delete(accepted).expect(200);
        String waiting = shifts.stream()
                .filter(shift -> !shift.equals(accepted) && statusOf(shift).equals("assigned"))
                .findFirst()
                .orElseThrow();
        client.put(waiting, "{\"status\": \"accepted\"}").expect(200);
        assertThat(client.get(callTime + "/shifts?per_page=1")
                        .json()
                        .at("/data/total")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void whenTheEventDoesNotTakePlaceItsPeopleAreFreeAndAreTold() {
        String event = event(client);
        String callTime = callTime(event, 1);
        String shift = shift(callTime, ann);
        String token = linkOf(ann, "shift_assigned");
        answer(token, "accept").expect(200);

        client.delete(event).expect(200);

        assertThat(statusOf(shift)).isEqualTo("cancelled");
        assertThat(coverage(callTime).get("accepted").asInt()).isZero();
        assertThat(mailbox.await(ann.email(), "shift_cancelled").html()).contains("does not need you");
        answer(token, "decline").expect(409);
        http().get("/shift?token=" + token).expect(400);
        assign(callTime, ann).expect(404);
        client.post(event + "/call-times", "{}").expect(422);
        client.delete(callTime).expect(404);
        // elsewhere she can work now
        shift(callTime(event(client), 1), ann);

        // the event comes back without her
        client.put(event, "{\"status\": \"active\"}").expect(200);
        assertThat(statusOf(shift)).isEqualTo("cancelled");
        answer(token, "accept").expect(400);
        assign(callTime, ann).expect(409);
    }

    @Test
    void onlyUsersOfTheBusinessAreAssigned() {
        String callTime = callTime(event(client), 1);
        World.Person stranger = world().member(world().organisation(), "member");

        for (String body : List.of(
                "{}",
                "{\"user_id\": null}",
                "{\"user_id\": \"ann\"}",
                "{\"user_id\": 0}",
                "{\"user_id\": " + stranger.id() + "}")) {
            assertThat(client.post(callTime + "/shifts", body)
                            .expect(422)
                            .json()
                            .get("errors")
                            .propertyNames())
                    .containsExactly("user_id");
        }
        String shift = shift(callTime, ann);
        assign(callTime, ann).expect(409);
        client.put(shift, "{\"status\": \"cancelled\"}").expect(422);
        client.put(shift, "{\"status\": null}").expect(422);
        client.put(shift, "{}").expect(200);
        client.get(callTime + "/shifts/" + 0).expect(404);
        client.get(callTime + "/shifts/x").expect(404);
    }

    @Test
    void whoIsToComeCannotBeDeletedAndWhoIsGoneStillCounts() {
        String event = event(client);
        String shift = shift(callTime(event, 1), ann);
        String past = event + "/call-times/"
                + client.post(event + "/call-times", """
                                {"count":1,"start_time":"2024-06-15 17:00:00","end_time":"2024-06-15 24:00:00"}""").json().at("/data/id");
        client.put(shift(past, ann), "{\"status\": \"accepted\"}").expect(200);
        Http admin = http().with("Authorization", "JWT " + world().adminToken());
        String her = "/v1/users/" + ann.id() + "?permanent=true";

        admin.delete(her).expect(403);
        client.delete(shift).expect(200);
        admin.delete(her).expect(200);

        assertThat(coverage(past).get("accepted").asInt()).isOne();
        JsonNode gone = client.get(past + "/shifts").json().at("/data/data/0");
        assertThat(gone.get("user_id").isNull()).isTrue();
        assertThat(gone.get("status").asString()).isEqualTo("accepted");
        // nobody was asked to come to what is over
        assertThat(mailbox.of(ann.email(), "shift_assigned")).hasSizeLessThan(2);
    }
}
