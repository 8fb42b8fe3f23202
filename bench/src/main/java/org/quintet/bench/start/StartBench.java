package org.quintet.bench.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.quintet.bench.Pace;
import org.quintet.bench.server.Database;
import org.quintet.bench.server.Server;
import org.quintet.bench.server.ServerCommand;

/** Starts servers, with and without what the JVM learned in an earlier run. */
public final class StartBench {

    private static final int SECONDS_OF_REST = 3;

    private final ServerCommand command;
    private final Path work;
    private final Pace pace;

    public StartBench(ServerCommand command, Path work, Pace pace) {
        this.command = command;
        this.work = work;
        this.pace = pace;
    }

    /** Starts them on a database that has its tables. */
    public List<StartFigures> run(Database database) {
        List<StartFigures> all = new ArrayList<>();
        all.add(measure("start", "without AOT cache", command.withoutCache(), database));
        if (command.hasCache()) {
            all.add(measure("start-cached", "with AOT cache", command, database));
        }
        return all;
    }

    private StartFigures measure(String key, String name, ServerCommand how, Database database) {
        List<Double> seconds = new ArrayList<>();
        OptionalLong memory = OptionalLong.empty();
        for (int i = 0; i < pace.starts(); i++) {
            long start = System.nanoTime();
            try (Server server = Server.launch(how, database, work.resolve("start"), Map.of())
                    .awaitReady()) {
                seconds.add((System.nanoTime() - start) / 1e9);
                rest();
                memory = server.memory();
            }
        }
        Collections.sort(seconds);
        return new StartFigures(key, name, seconds.get(seconds.size() / 2), memory);
    }

    private static void rest() {
        try {
            TimeUnit.SECONDS.sleep(SECONDS_OF_REST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
