package org.quintet.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quintet.identity.User;
import org.quintet.identity.Users;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.files.FileKey;
import org.quintet.platform.files.FileStore;
import org.quintet.testing.Http;
import org.quintet.testing.ServerTest;
import org.quintet.testing.World;
import org.quintet.uploads.UploadAddress;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Background tasks: as clients see them, and as workers of several nodes share them. */
class TasksTest extends ServerTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration SILENCE = ClaimTask.LEASE.plusSeconds(1);

    @Autowired
    Users users;

    @Autowired
    StartTask startTask;

    @Autowired
    ClaimTask claimTask;

    @Autowired
    RenewTask renewTask;

    @Autowired
    FinishTask finishTask;

    @Autowired
    TaskRun taskRun;

    @Autowired
    OldTasks oldTasks;

    @Autowired
    Tasks tasks;

    @Autowired
    FileStore store;

    private User user;

    /** Work that only this class does. */
    private record Own(String kind, boolean isRepeatable) implements TaskHandler {

        Own(boolean isRepeatable) {
            this(World.unique("own"), isRepeatable);
        }

        @Override
        public TaskResult run(RunningTask task) {
            throw new IllegalStateException("nobody runs it");
        }
    }

    @BeforeEach
    void makeUser() {
        user = users.withId(world().member(world().organisation(), "owner").id())
                .orElseThrow();
    }

    @Test
    void whoeverKnowsATasksIdSeesWhatComesOutOfIt() {
        assertThat(ended("well")).isEqualTo(json("""
                {"state":"SUCCESS","result":{"number":5,"words":{"a":"b"}}}"""));
        assertThat(ended("wrong")).isEqualTo(json("""
                {"state":"FAILURE","result":"The shop is shut"}"""));
        for (String unknown : List.of(UUID.randomUUID().toString(), "1", "no-id")) {
            assertThat(state(unknown)).isEqualTo(json("{\"state\":\"PENDING\"}"));
        }
    }

    @Test
    void aTasksFileIsForWhoHasASignedLinkUntilItExpires() {
        UUID id = start("with a file");
        String link = await(id).at("/result/download_url").asString();
        String path = link.substring(link.indexOf("/results/"));

        Http.Answer file = http().get(path).expect(200);

        assertThat(file.body()).isEqualTo("content");
        assertThat(file.header("Content-Type")).isEqualTo("text/plain");
        assertThat(file.header("Content-Disposition")).startsWith("attachment").contains("Gr%C3%B6%C3%9Fe%201.txt");
        assertThat(file.header("Cache-Control")).isEqualTo("no-store");
        http().get(path.substring(0, path.length() - 3)).expect(403);
        http().get(path.replaceFirst("\\?.*", "")).expect(403);
        clock.ahead(Duration.ofMinutes(61), () -> http().get(path).expect(403));
        http().get(UploadAddress.PATH + keyOf(id)).expect(404);
    }

    @Test
    void workThatBreaksOffIsTriedAgain() {
        UUID id = start("wrong once");
        Awaitility.await()
                .until(() -> state(id.toString()).path("state").asString().equals("RETRY"));
        clock.ahead(
                Duration.ofSeconds(10),
                () -> assertThat(await(id).path("state").asString()).isEqualTo("SUCCESS"));
    }

    @Test
    void workThatAlwaysBreaksOffIsGivenUpInTheEnd() {
        Own own = new Own(true);
        UUID id = start(own, "{}");
        for (int attempt = 0; attempt < ClaimTask.ATTEMPTS; attempt++) {
            clock.ahead(
                    SILENCE.multipliedBy(attempt), () -> taskRun.run(claim(own).orElseThrow(), own));
        }
        JsonNode failed = state(id.toString());
        assertThat(failed.path("state").asString()).isEqualTo("FAILURE");
        assertThat(failed.path("result").asString()).contains(id.toString()).doesNotContain("nobody runs it");
    }

    @Test
    void ofManyWorkersOneGetsATask() throws Exception {
        Own own = new Own(true);
        List<UUID> started =
                IntStream.range(0, 20).mapToObj(_ -> start(own, "{}")).toList();
        Callable<List<UUID>> worker = () -> {
            List<UUID> claimed = new ArrayList<>();
            for (var task = claimTask.execute(List.of(own)); task.isPresent(); task = claimTask.execute(List.of(own))) {
                claimed.add(task.get().id());
            }
            return claimed;
        };
        List<UUID> claimed = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<List<UUID>> claims : threads.invokeAll(List.of(worker, worker, worker, worker))) {
                claimed.addAll(claims.get());
            }
        }
        assertThat(claimed).containsExactlyInAnyOrderElementsOf(started);
    }

    @Test
    void theTaskOfASilentNodeIsBegunByAnotherWhichAloneMayEndIt() {
        Own own = new Own(true);
        UUID id = start(own, "{\"a\":1}");
        RunningTask first = claim(own).orElseThrow();
        assertThat(first.input()).isEqualTo(json("{\"a\":1}"));
        assertThat(first.requestedBy()).contains(user.id());
        first.progress("Importing tracks (3/7)");
        renewTask.execute(first);
        assertThat(state(id.toString()).path("state").asString()).isEqualTo("Importing tracks (3/7)");
        assertThat(claim(own)).isEmpty();
        clock.ahead(SILENCE, () -> {
            renewTask.execute(first);
            assertThat(claim(own)).isEmpty();
        });
        clock.ahead(SILENCE.multipliedBy(2), () -> {
            RunningTask second = claim(own).orElseThrow();
            assertThat(state(id.toString()).path("state").asString()).isEqualTo("STARTED");
            TaskResult result = TaskResult.of(Map.of("by", "second"));
            assertThatThrownBy(() -> finishTask.execute(first, result)).isInstanceOf(Failure.Conflict.class);
            finishTask.execute(second, result);
            finishTask.execute(second, TaskResult.of(Map.of()));
        });
        assertThat(state(id.toString()).at("/result/by").asString()).isEqualTo("second");
    }

    @Test
    void aTaskThatMustNotRunTwiceOrRanTooOftenFails() {
        Own once = new Own(false);
        UUID lost = start(once, "{}");
        assertThat(claim(once)).isPresent();
        Own own = new Own(true);
        UUID unlucky = start(own, "{}");
        for (int attempt = 0; attempt < ClaimTask.ATTEMPTS; attempt++) {
            clock.ahead(
                    SILENCE.multipliedBy(attempt), () -> assertThat(claim(own)).isPresent());
        }
        clock.ahead(SILENCE.multipliedBy(ClaimTask.ATTEMPTS), () -> {
            assertThat(claim(once)).isEmpty();
            assertThat(claim(own)).isEmpty();
        });
        for (UUID id : List.of(lost, unlucky)) {
            assertThat(state(id.toString()).path("state").asString()).isEqualTo("FAILURE");
        }
    }

    @Test
    void nobodyHasMoreThanAHundredTasksThatAreNotDone() {
        Own own = new Own(true);
        for (int task = 0; task < 100; task++) {
            start(own, "{}");
        }
        assertThatThrownBy(() -> start(own, "{}")).isInstanceOf(Failure.TooManyRequests.class);
    }

    @Test
    void anOldTaskIsForgottenWithItsFile() {
        UUID id = start("with a file");
        await(id);
        FileKey key = new FileKey(keyOf(id));
        assertThat(store.find(key)).isPresent();
        clock.ahead(Duration.ofDays(4), oldTasks::forgetAll);
        assertThat(tasks.find(id)).isEmpty();
        assertThat(store.find(key)).isEmpty();
    }

    private String keyOf(UUID id) {
        return tasks.find(id).orElseThrow().standing() instanceof Tasks.Standing.Succeeded done
                ? done.file().orElseThrow().key().text()
                : "";
    }

    private UUID start(String goes) {
        return startTask.execute(user, Errand.KIND, json("{\"goes\":\"" + goes + "\"}"));
    }

    private UUID start(Own own, String input) {
        return startTask.execute(user, own.kind(), json(input));
    }

    private Optional<RunningTask> claim(Own own) {
        return claimTask.execute(List.of(own));
    }

    private JsonNode ended(String goes) {
        return await(start(goes));
    }

    private JsonNode await(UUID id) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> state(id.toString()),
                        state -> List.of("SUCCESS", "FAILURE")
                                .contains(state.path("state").asString()));
    }

    private JsonNode state(String id) {
        return http().get("/v1/tasks/" + id).expect(200).json();
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
