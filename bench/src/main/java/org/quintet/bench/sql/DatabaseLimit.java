package org.quintet.bench.sql;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.quintet.bench.load.Load;
import org.quintet.bench.server.Database;

/**
 * How often in a second the database answers given statements, asked by as many clients as the servers have, and by nobody
 * else: with {@code pgbench} if there is one on the path, else by a loop of our own over JDBC.
 */
public final class DatabaseLimit {

    /** What {@code pgbench} says each second. */
    private static final Pattern RATE = Pattern.compile("progress: [0-9.]+ s, ([0-9.]+) tps");

    /** In which each connection plans its statements for the first time; does not count. */
    private static final int WARM_UP_SECONDS = 3;

    private final Database database;
    private final Path folder;
    private final Optional<Path> pgbench;

    /** @param folder for scripts */
    public DatabaseLimit(Database database, Path folder) {
        this.database = database;
        this.folder = folder;
        pgbench = Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .map(directory -> Path.of(directory, "pgbench"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** What measures: {@code pgbench -M prepared}, or what we have instead. */
    public String tool() {
        return pgbench.isPresent()
                ? "`pgbench -M prepared`"
                : "prepared statements over JDBC (there is no pgbench on this machine)";
    }

    /**
     * How many of these groups of statements are answered in a second; each time one of them at random.
     *
     * @param name of the scripts, which stay in the folder
     */
    public double perSecond(String name, List<SqlOfRequest> requests, Duration time) {
        return pgbench.isPresent() ? byPgbench(pgbench.get(), name, requests, time) : byJdbc(requests, time);
    }

    private double byPgbench(Path program, String name, List<SqlOfRequest> requests, Duration time) {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "-n",
                "-M",
                "prepared",
                "-c",
                Integer.toString(Load.CLIENTS),
                "-j",
                "2",
                "-T",
                Long.toString(WARM_UP_SECONDS + time.toSeconds()),
                "-P",
                "1",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(database.port()),
                "-U",
                database.user()));
        try {
            for (int i = 0; i < requests.size(); i++) {
                Path script = folder.resolve(name + "-" + i + ".sql");
                Files.writeString(script, String.join(";\n", requests.get(i).statements()) + ";\n");
                command.addAll(List.of("-f", script.toString()));
            }
            command.add(database.name());
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("PGPASSWORD", database.password());
            Process process = builder.start();
            String output =
                    new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            int status = process.waitFor();
            return RATE.matcher(output)
                    .results()
                    .skip(WARM_UP_SECONDS)
                    .mapToDouble(rate -> Double.parseDouble(rate.group(1)))
                    .filter(_ -> status == 0)
                    .average()
                    .orElseThrow(() -> new IllegalStateException("pgbench failed: " + output));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private double byJdbc(List<SqlOfRequest> requests, Duration time) {
        long start = System.nanoTime() + TimeUnit.SECONDS.toNanos(WARM_UP_SECONDS);
        long end = start + time.toNanos();
        long done = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(Load.CLIENTS)) {
            List<Future<Long>> workers = new ArrayList<>();
            for (int i = 0; i < Load.CLIENTS; i++) {
                int first = i;
                workers.add(threads.submit(() -> ask(requests, first, start, end)));
            }
            for (Future<Long> worker : workers) {
                done += worker.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return done * 1e9 / (System.nanoTime() - start);
    }

    private long ask(List<SqlOfRequest> requests, int first, long start, long end) throws SQLException {
        try (Connection connection = database.connect()) {
            List<List<PreparedStatement>> prepared = new ArrayList<>();
            for (SqlOfRequest request : requests) {
                List<PreparedStatement> statements = new ArrayList<>();
                for (String text : request.statements()) {
                    // a question mark would be a parameter
                    statements.add(connection.prepareStatement(text.replace("?", "??")));
                }
                prepared.add(statements);
            }
            long done = 0;
            for (int i = first; System.nanoTime() < end; i++) {
                boolean counts = System.nanoTime() >= start;
                for (PreparedStatement statement : prepared.get(i % prepared.size())) {
                    readAll(statement);
                }
                done += counts ? 1 : 0;
            }
            return done;
        }
    }

    private static void readAll(PreparedStatement statement) throws SQLException {
        if (!statement.execute()) {
            return;
        }
        try (ResultSet rows = statement.getResultSet()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getString(column);
                }
            }
        }
    }
}
