package org.quintet.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.quintet.bench.data.DataSet;
import org.quintet.bench.read.ReadBench;
import org.quintet.bench.read.ReadFigures;
import org.quintet.bench.report.Report;
import org.quintet.bench.server.Database;
import org.quintet.bench.server.Server;
import org.quintet.bench.sql.DatabaseLimit;
import org.quintet.bench.start.StartBench;
import org.quintet.bench.start.StartFigures;
import org.quintet.bench.write.WriteBench;
import org.quintet.bench.write.WriteFigures;

/** {@code ./quintet bench}: measures everything on this machine and writes {@code bench/report.md}. */
public final class Bench {

    private final Options options;
    private final long begin = System.nanoTime();

    private Bench(Options options) {
        this.options = options;
    }

    public static void main(String[] words) throws IOException {
        new Bench(Options.of(words)).run();
    }

    private void run() throws IOException {
        Folders.renew(options.work());
        try (Database database = Database.start(options.work().resolve("postgres"))) {
            DatabaseLimit limit = new DatabaseLimit(database, options.work());
            List<StartFigures> starts = options.pace().wants("start") ? starts(database) : List.of();
            say("reads of the small data set");
            try (Server server = launch(database)) {
                ReadBench reads =
                        new ReadBench(database, server, options.work().resolve("node"), limit, options.pace());
                DataSet.SMALL.growFrom(DataSet.none(), database);
                reads.warmUp();
                List<ReadFigures> small = reads.run();
                say("growing to the large data set");
                DataSet large = options.pace().quick() ? DataSet.MIDDLE : DataSet.LARGE;
                Duration growing = timed(() -> large.growFrom(DataSet.SMALL, database));
                say("reads of the " + large.name() + " data set, made in " + growing.toSeconds() + " s");
                List<ReadFigures> grown = reads.run();
                say("writes");
                List<WriteFigures> writes = new WriteBench(database, server, limit, options.pace()).run();
                report(new Report(
                        small, grown, large, growing, writes, starts, server.memory(), limit.tool(), since(begin)));
            }
        }
        // after a failure it stays, with the servers' logs
        Folders.delete(options.work());
    }

    private List<StartFigures> starts(Database database) {
        say("starts");
        // the first start makes the tables, which is not what is measured
        launch(database).close();
        return new StartBench(options.server(), options.work(), options.pace()).run(database);
    }

    private Server launch(Database database) {
        return Server.launch(options.server(), database, options.work().resolve("node"), Map.of())
                .awaitReady();
    }

    private void report(Report report) {
        if (options.reporting()) {
            report.write(options.reports());
            say("wrote bench/report.md and bench/report.svg");
        } else {
            System.out.println(report.text(options.reports()));
        }
    }

    private static Duration timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return since(start);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void say(String what) {
        System.out.printf("%3d s: %s%n", since(begin).toSeconds(), what);
    }
}
