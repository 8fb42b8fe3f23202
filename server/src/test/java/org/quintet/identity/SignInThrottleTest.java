package org.quintet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quintet.testing.ServerProcess;
import org.quintet.testing.TestDatabase;
import org.quintet.testing.World;

/** Tests share a server that throttles nobody; this one has its own. */
class SignInThrottleTest {

    private static final int GUESSES = 60;

    @Test
    void guessesThatAreSentAllAtOnceAreNotAnsweredBeyondTheLimit() throws Exception {
        String email = World.unique("guessed") + "@example.com";
        long answered = 0;
        try (ServerProcess server = launch().awaitReady();
                ExecutorService attackers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> guess = () ->
                    server.http().post("/v1/auth/login", """
                    {"email":"%s","password":"not the password"}""".formatted(email)).status();
            List<Future<Integer>> statuses = attackers.invokeAll(
                    IntStream.range(0, GUESSES).mapToObj(_ -> guess).toList());
            for (Future<Integer> status : statuses) {
                answered += status.get() == 401 ? 1 : 0;
            }
        }

        // as many more as there are processors that hash at the same time
        assertThat(answered).isBetween(10L, 10L + Runtime.getRuntime().availableProcessors());
    }

    private static ServerProcess launch() {
        TestDatabase.Address database = TestDatabase.create();
        return ServerProcess.launch(Map.of(
                "QUINTET_DATABASE_URL", database.url(),
                "QUINTET_DATABASE_USER", database.user(),
                "QUINTET_DATABASE_PASSWORD", database.password()));
    }
}
