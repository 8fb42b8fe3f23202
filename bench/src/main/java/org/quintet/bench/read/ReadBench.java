package org.quintet.bench.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.quintet.bench.Pace;
import org.quintet.bench.http.Client;
import org.quintet.bench.http.Request;
import org.quintet.bench.load.Cpu;
import org.quintet.bench.load.Load;
import org.quintet.bench.server.Database;
import org.quintet.bench.server.Server;
import org.quintet.bench.sql.DatabaseLimit;
import org.quintet.bench.sql.SqlOfRequest;

/** Measures all reads of a warm server, and their limits in the same minute. */
public final class ReadBench {

    private final Database database;
    private final Server server;
    private final Path files;
    private final DatabaseLimit limit;
    private final Pace pace;
    private final Cpu cpu;

    /** @param dataFolder of the server */
    public ReadBench(Database database, Server server, Path dataFolder, DatabaseLimit limit, Pace pace) {
        this.database = database;
        this.server = server;
        this.files = dataFolder.resolve("files");
        this.limit = limit;
        this.pace = pace;
        this.cpu = new Cpu(server.processId(), database.processId());
    }

    private List<Read> reads() {
        return Read.all(database).stream()
                .filter(read -> pace.wants(read.key()))
                .toList();
    }

    /** Sends all reads in turn until the JVM has compiled what they need. */
    public void warmUp() {
        List<byte[]> requests = reads().stream()
                .flatMap(read -> read.requests().stream())
                .map(Request::bytes)
                .toList();
        if (!requests.isEmpty()) {
            load(requests, pace.warmUpOfAll());
        }
    }

    /** Measures each read. */
    public List<ReadFigures> run() throws IOException {
        List<ReadFigures> all = new ArrayList<>();
        for (Read read : reads()) {
            all.add(measure(read));
        }
        return all;
    }

    private ReadFigures measure(Read read) throws IOException {
        List<byte[]> requests = read.requests().stream().map(Request::bytes).toList();
        int bytes = bytesOf(load(requests, pace.warmUpOfOne()));
        List<byte[]> constant = constant(read.key(), bytes);
        load(constant, pace.limit().dividedBy(2));
        List<SqlOfRequest> sql = statements(read);
        Load.Outcome outcome = load(requests, pace.read());
        double constantLimit = load(constant, pace.limit()).perSecond();
        double databaseLimit = limit.perSecond(read.key(), sql, pace.limit());
        // all three again: what else goes on at a machine changes from one moment to the next
        outcome = outcome.and(load(requests, pace.read()));
        constantLimit = (constantLimit + load(constant, pace.limit()).perSecond()) / 2;
        databaseLimit = (databaseLimit + limit.perSecond(read.key(), sql, pace.limit())) / 2;
        ReadFigures figures = new ReadFigures(
                read.key(),
                read.name(),
                outcome.perSecond(),
                outcome.latencies().millis(0.5),
                outcome.latencies().millis(0.99),
                bytesOf(outcome),
                sql.getFirst().asking(),
                sql.getFirst().rows(database),
                outcome.cpu().server() * 1000 / outcome.units(),
                outcome.cpu().database() * 1000 / outcome.units(),
                outcome.cpu().clients() * 1000 / outcome.units(),
                databaseLimit,
                constantLimit);
        System.out.printf(
                "  %-24s %7.0f/s, p50 %6.1f ms, p99 %6.1f ms, %7d bytes; database alone %7.0f/s, constant %7.0f/s%n",
                figures.name(),
                figures.perSecond(),
                figures.median(),
                figures.p99(),
                figures.bytes(),
                figures.databaseLimit(),
                figures.constantLimit());
        return figures;
    }

    private List<SqlOfRequest> statements(Read read) throws IOException {
        try (Client client = new Client(server.port(), Duration.ofSeconds(60))) {
            return SqlOfRequest.ofAll(
                    database,
                    read.requests().stream()
                            .<SqlOfRequest.Action>map(
                                    request -> () -> client.send(request).expect(200))
                            .toList());
        }
    }

    private static int bytesOf(Load.Outcome outcome) {
        return Math.toIntExact(outcome.bytes() / outcome.units());
    }

    /** Requests for an uploaded file of that size. */
    private List<byte[]> constant(String key, int bytes) throws IOException {
        Path file = files.resolve("bench/" + key + ".txt");
        Files.createDirectories(file.getParent());
        byte[] content = new byte[bytes];
        Arrays.fill(content, (byte) 'x');
        Files.write(file, content);
        return List.of(Request.get("/static/media/bench/" + key + ".txt").bytes());
    }

    private Load.Outcome load(List<byte[]> requests, Duration time) {
        return Load.during(
                        time,
                        server.port(),
                        cpu,
                        (client, worker, number) ->
                                client.send(requests.get((int) ((worker + number) % requests.size()))))
                .onlyOf(200);
    }
}
