package org.quintet.bench.chaos;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.quintet.bench.write.Person;

/** The faults that need no preparation, and the list of all. */
final class Faults {

    private Faults() {}

    static List<Fault> all() {
        return List.of(
                new Plain("no fault", 1, _ -> {}),
                new Plain("server killed (-9) and started again", 1, Faults::killServer),
                new Plain("database killed (-9) and started again", 1, Faults::killDatabase),
                new Plain("both killed and started again", 1, stage -> {
                    stage.server().kill();
                    killDatabase(stage);
                    stage.server().startAgain();
                    stage.server().awaitReady();
                }),
                new Plain("all connections of the pool terminated, three times", 1, Faults::terminateConnections),
                new FullDisk(),
                new SlowMailServer(),
                new Plain(
                        "two servers, one of them killed and not started again",
                        2,
                        stage -> stage.server().kill()),
                new Skipped(
                        "clock jump",
                        "moving the clock of one process takes libfaketime, which does not move the clock that Java waits"
                                + " with; moving the machine's would move everything else on it"));
    }

    private static void killServer(Stage stage) {
        stage.server().kill();
        stage.server().startAgain();
        stage.server().awaitReady();
    }

    private static void killDatabase(Stage stage) {
        stage.database().kill();
        stage.database().startAgain();
    }

    private static void terminateConnections(Stage stage) {
        for (int i = 0; i < 3; i++) {
            stage.database()
                    .execute(
                            "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'quintet'");
            sleep();
        }
    }

    private static void sleep() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private record Plain(String name, int nodes, Consumer<Stage> what) implements Fault {

        @Override
        public String strike(Stage stage, Person organiser) {
            what.accept(stage);
            return "";
        }
    }

    private record Skipped(String name, String reason) implements Fault {

        @Override
        public Optional<String> obstacle() {
            return Optional.of(reason);
        }

        @Override
        public String strike(Stage stage, Person organiser) {
            throw new IllegalStateException("Not to be tried");
        }
    }
}
