package org.quintet.bench.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.quintet.postgres.EmbeddedPostgres;

/** The PostgreSQL behind the servers: the same programs, with the same parameters, as a server's own. */
public final class Database implements AutoCloseable {

    private static final String NAME = "quintet";
    /** As many as two servers take, and room for what measures. */
    private static final String CONNECTIONS = "80";

    private final Path folder;
    private EmbeddedPostgres postgres;

    private Database(Path folder, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    /** Starts one in {@code folder}. */
    public static Database start(Path folder) {
        EmbeddedPostgres postgres = settings(folder).start();
        postgres.createDatabaseIfMissing(NAME);
        Database database = new Database(folder, postgres);
        // it is in a session of its own: whoever stops the measuring does not reach it
        Runtime.getRuntime().addShutdownHook(new Thread(database::kill));
        return database;
    }

    private static EmbeddedPostgres.Builder settings(Path folder) {
        return EmbeddedPostgres.inFolder(folder)
                .parameter("max_connections", CONNECTIONS)
                .parameter("log_line_prefix", "%m [%p] %a ");
    }

    /** Kills it with all its connections, as a machine that loses its power does. */
    public void kill() {
        if (!Files.exists(mark())) {
            return;
        }
        ProcessHandle.of(processId()).ifPresent(process -> {
            List<ProcessHandle> connections = process.children().toList();
            process.destroyForcibly();
            connections.forEach(ProcessHandle::destroyForcibly);
            process.onExit().join();
        });
    }

    /** Starts it again after {@link #kill}, at the same address. */
    public void startAgain() {
        int port = postgres.port();
        postgres.close();
        postgres = settings(folder).port(port).start();
    }

    public String url() {
        return postgres.jdbcUrl(NAME);
    }

    public String name() {
        return NAME;
    }

    public int port() {
        return postgres.port();
    }

    public String user() {
        return postgres.user();
    }

    public String password() {
        return postgres.password();
    }

    public Path log() {
        return folder.resolve("data/server.log");
    }

    private Path mark() {
        return folder.resolve("data/postmaster.pid");
    }

    /** The process that has started all others. */
    public long processId() {
        try {
            return Long.parseLong(Files.readAllLines(mark()).getFirst().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), user(), password());
    }

    /** Executes statements, with semicolons between them. */
    public void execute(String statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row, as text; empty if it is null. */
    public String value(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            String value = rows.getString(1);
            return value == null ? "" : value;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public long number(String query) {
        return Long.parseLong(value(query));
    }

    @Override
    public void close() {
        postgres.close();
    }
}
