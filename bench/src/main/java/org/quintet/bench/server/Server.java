package org.quintet.bench.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.quintet.bench.http.Client;
import org.quintet.bench.http.Request;

/** A server in a process of its own. */
public final class Server implements AutoCloseable {

    public static final String ADMIN = "admin@bench.example";
    public static final String PASSWORD = "Correct-horse-7-battery";

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final int LAST_LINES = 20;

    private final ServerCommand command;
    private final Map<String, String> environment;
    private final Path log;
    private final int port;
    private Process process;

    private Server(ServerCommand command, Map<String, String> environment, Path log, int port) {
        this.command = command;
        this.environment = environment;
        this.log = log;
        this.port = port;
        process = launch();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroyForcibly()));
    }

    /**
     * Starts a server on that database and returns at once.
     *
     * @param folder where it keeps its files and its log
     * @param settings further environment variables
     */
    public static Server launch(ServerCommand command, Database database, Path folder, Map<String, String> settings) {
        try {
            Files.createDirectories(folder);
            Map<String, String> environment = new LinkedHashMap<>();
            environment.put("QUINTET_DATA_DIR", folder.toString());
            environment.put("QUINTET_DATABASE_URL", database.url());
            environment.put("QUINTET_DATABASE_USER", database.user());
            environment.put("QUINTET_DATABASE_PASSWORD", database.password());
            environment.put("QUINTET_RATE_LIMITS", "off");
            environment.put("QUINTET_ADMIN_EMAIL", ADMIN);
            environment.put("QUINTET_ADMIN_PASSWORD", PASSWORD);
            environment.putAll(settings);
            return new Server(command, environment, folder.resolveSibling(folder.getFileName() + ".log"), freePort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launch() {
        ProcessBuilder builder = new ProcessBuilder(command.words())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("QUINTET_"));
        builder.environment().putAll(environment);
        builder.environment().put("QUINTET_PORT", Integer.toString(port));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it says that it can serve. */
    public Server awaitReady() {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            if (isReady()) {
                return this;
            }
            pause();
        }
        throw new IllegalStateException("The server did not start: " + endOfLog());
    }

    private boolean isReady() {
        try (Client client = new Client(port, Duration.ofSeconds(5))) {
            return client.send(Request.get("/actuator/health")).status() == 200;
        } catch (IOException e) {
            // nobody listens yet
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** Starts it again after {@link #kill}, at the same address, and returns at once. */
    public void startAgain() {
        process = launch();
    }

    private String endOfLog() {
        try {
            List<String> lines = Files.readAllLines(log);
            return log + "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return log.toString();
        }
    }

    public int port() {
        return port;
    }

    public long processId() {
        return process.pid();
    }

    public Path log() {
        return log;
    }

    /** Resident memory in bytes, where Linux tells it. */
    public OptionalLong memory() {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    /** Stops it as an operator does. */
    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
