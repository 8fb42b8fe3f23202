package org.quintet.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL whose programs, data and password live in one folder. It listens on loopback only, asks for its password,
 * and is as durable as any other PostgreSQL. One process at a time may use the folder.
 *
 * <p>It is started through {@code pg_ctl}, which puts it into a session of its own: a Ctrl-C in the terminal reaches
 * this process but not the database, which is stopped last, by {@link #close()}. After a kill of this process the
 * database is an orphan; the next start stops it and starts anew, and PostgreSQL recovers from its log.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String USER = "quintet";
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final Duration INITDB_LIMIT = Duration.ofMinutes(2);
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);

    private final Path programs;
    private final Path data;
    private final ProcessOwner owner;
    private final FileChannel lockFile;
    private final String password;
    private final int port;

    private EmbeddedPostgres(
            Path programs, Path data, ProcessOwner owner, FileChannel lockFile, String password, int port) {
        this.programs = programs;
        this.data = data;
        this.owner = owner;
        this.lockFile = lockFile;
        this.password = password;
        this.port = port;
    }

    /** Prepares a start in {@code folder}, which is created if it does not exist. */
    public static Builder inFolder(Path folder) {
        return new Builder(folder.toAbsolutePath().normalize());
    }

    /** Settings of a start that has not happened yet. */
    public static final class Builder {

        private final Path folder;
        private final Map<String, String> parameters = new LinkedHashMap<>();
        private OptionalInt port = OptionalInt.empty();

        private Builder(Path folder) {
            this.folder = folder;
            parameters.put("listen_addresses", "127.0.0.1");
            parameters.put("unix_socket_directories", "");
            parameters.put("timezone", "UTC");
            parameters.put("log_timezone", "UTC");
            // short statements only: compiling them costs more than it saves
            parameters.put("jit", "off");
            // of further users' passwords; ours is made with less, see below
            parameters.put("scram_iterations", "4096");
        }

        /** Sets a PostgreSQL server parameter for this start. */
        public Builder parameter(String name, String value) {
            parameters.put(name, value);
            return this;
        }

        /** Sets the port to listen on; a free one is taken otherwise. */
        public Builder port(int number) {
            port = OptionalInt.of(number);
            return this;
        }

        /**
         * Starts the database, creating it first if the folder has none, and returns when it answers.
         *
         * @throws PostgresStartException if another process uses the folder, or PostgreSQL does not start
         */
        public EmbeddedPostgres start() {
            try {
                Files.createDirectories(folder);
                FileChannel lockFile = lock(folder);
                try {
                    return startLocked(lockFile);
                } catch (IOException | RuntimeException e) {
                    lockFile.close();
                    throw e;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private EmbeddedPostgres startLocked(FileChannel lockFile) throws IOException {
            Path data = folder.resolve("data");
            Path programs = PostgresBinaries.unpackBelow(folder);
            ProcessOwner owner = ProcessOwner.forFolder(folder, data);
            String password = password(folder);
            EmbeddedPostgres postgres = new EmbeddedPostgres(
                    programs, data, owner, lockFile, password, port.isPresent() ? port.getAsInt() : freePort());
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                postgres.create(folder);
            }
            postgres.stopOrphan();
            postgres.keepLastLog();
            postgres.startServer(parameters);
            return postgres;
        }
    }

    /** The JDBC address of {@code database} in this server. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The port that this server listens on, at 127.0.0.1. */
    public int port() {
        return port;
    }

    /** The database user, a superuser of this server. */
    public String user() {
        return USER;
    }

    /** The random password of {@link #user()}, kept in the folder. */
    public String password() {
        return password;
    }

    /** Creates {@code database} unless it exists. */
    public void createDatabaseIfMissing(String database) {
        administer(statement -> {
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + quoted(database));
        });
    }

    /** Creates {@code database} empty, dropping what was there. For builds and tests. */
    public void recreateDatabase(String database) {
        administer(statement -> {
            statement.execute("drop database if exists " + quoted(database) + " with (force)");
            statement.execute("create database " + quoted(database));
        });
    }

    /** Creates {@code database} as a copy of {@code template}, to which nobody is connected. */
    public void cloneDatabase(String template, String database) {
        administer(statement ->
                statement.execute("create database " + quoted(database) + " template " + quoted(template)));
    }

    /** Stops the database: open connections are cut, nothing that was committed is lost. */
    @Override
    public void close() {
        Command.Result stopped = control(STOP_LIMIT, "stop", "-m", "fast", "-w", "-t", seconds(STOP_LIMIT));
        if (!stopped.succeeded()) {
            log.warn("PostgreSQL did not stop cleanly: {}", stopped.output());
        }
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates the data under another name first: a start that is killed half-way leaves nothing that looks finished. */
    private void create(Path folder) throws IOException {
        Path unfinished = folder.resolve("data-unfinished");
        PostgresBinaries.deleteTree(unfinished);
        Files.createDirectories(unfinished);
        owner.own(unfinished);
        Path passwordCopy = folder.resolve("password-for-initdb");
        Files.deleteIfExists(passwordCopy);
        Files.createFile(passwordCopy, OWNER_ONLY);
        Files.writeString(passwordCopy, password);
        owner.own(passwordCopy);
        try {
            Command.Result created = Command.run(
                    owner.command(
                            program("initdb"),
                            "--pgdata=" + unfinished,
                            "--username=" + USER,
                            "--pwfile=" + passwordCopy,
                            "--auth=scram-sha-256",
                            // our password is random and long: slow hashing adds nothing but slow connections
                            "--set=scram_iterations=1",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C"),
                    INITDB_LIMIT);
            if (!created.succeeded()) {
                throw new PostgresStartException(
                        "PostgreSQL could not be created in " + data + ": " + created.output());
            }
        } finally {
            Files.deleteIfExists(passwordCopy);
        }
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A database that outlived its server still owns the data: only its end makes room for ours. */
    private void stopOrphan() throws IOException {
        Path mark = data.resolve("postmaster.pid");
        if (!Files.exists(mark)) {
            return;
        }
        if (isOfAnotherProgram(mark)) {
            // after a restart of the machine or container; pg_ctl would stop whoever has that number now
            log.info("The database in {} ended without cleaning up, and its process number is another program's", data);
            Files.delete(mark);
            return;
        }
        Command.Result stopped = control(STOP_LIMIT, "stop", "-m", "fast", "-w", "-t", seconds(STOP_LIMIT));
        log.info(
                "Found the mark of an earlier run in {}: {}",
                data,
                stopped.output().strip());
    }

    /** Each start writes a log of its own; the one before is kept, older ones are not. */
    private void keepLastLog() throws IOException {
        if (Files.exists(logFile())) {
            Files.move(logFile(), data.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Whether the process that {@code mark} names is known not to be a PostgreSQL. */
    private static boolean isOfAnotherProgram(Path mark) throws IOException {
        return Files.readAllLines(mark).stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,9}"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
                .flatMap(process -> process.info().command())
                .map(command -> !command.endsWith("postgres"))
                .orElse(false);
    }

    private void startServer(Map<String, String> parameters) {
        StringBuilder options = new StringBuilder("-p ").append(port);
        parameters.forEach((name, value) ->
                options.append(" -c ").append(name).append("='").append(value).append('\''));
        Command.Result started = start(options.toString());
        // after kill -9 of the postmaster its children need a moment to see that it is gone
        for (int attempt = 1; !started.succeeded() && attempt < 10 && oldProcessesLinger(); attempt++) {
            pause();
            started = start(options.toString());
        }
        if (!started.succeeded()) {
            throw new PostgresStartException(
                    "PostgreSQL did not start in " + data + ": " + started.output() + tailOfLog());
        }
    }

    private Command.Result start(String options) {
        return control(
                START_LIMIT,
                "start",
                "-w",
                "-t",
                seconds(START_LIMIT),
                "-l",
                logFile().toString(),
                "-o",
                options);
    }

    private boolean oldProcessesLinger() {
        return tailOfLog().contains("pre-existing shared memory block");
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresStartException("Interrupted while waiting for PostgreSQL", e);
        }
    }

    private Command.Result control(Duration limit, String... words) {
        List<String> command = new ArrayList<>(owner.command(program("pg_ctl"), "--pgdata=" + data));
        command.addAll(List.of(words));
        return Command.run(command, limit.plusSeconds(10));
    }

    private Path logFile() {
        return data.resolve("server.log");
    }

    private String tailOfLog() {
        try {
            List<String> lines = Files.exists(logFile()) ? Files.readAllLines(logFile()) : List.of();
            return "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
        } catch (IOException e) {
            return " (its log cannot be read: " + e.getMessage() + ")";
        }
    }

    private String program(String name) {
        return programs.resolve("bin").resolve(name).toString();
    }

    private interface Administration {
        void on(Statement statement) throws SQLException;
    }

    private void administer(Administration work) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), USER, password);
                Statement statement = connection.createStatement()) {
            work.on(statement);
        } catch (SQLException e) {
            throw new PostgresStartException("PostgreSQL refused: " + e.getMessage(), e);
        }
    }

    private static String quoted(String database) {
        if (!database.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("Not a database name: " + database);
        }
        return '"' + database + '"';
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            log.debug("The folder is locked by this very process", e);
        }
        channel.close();
        throw new PostgresStartException(
                "The folder " + folder + " is in use by another running Quintet. Stop that one, or"
                        + " give this one a folder of its own (QUINTET_DATA_DIR).");
    }

    private static String password(Path folder) throws IOException {
        Path file = folder.resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Path unfinished = folder.resolve("password-unfinished");
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished, OWNER_ONLY);
            Files.writeString(unfinished, HexFormat.of().formatHex(random));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String seconds(Duration duration) {
        return Long.toString(duration.toSeconds());
    }
}
