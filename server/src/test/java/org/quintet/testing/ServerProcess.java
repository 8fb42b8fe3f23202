package org.quintet.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, as an operator runs it: for tests that kill it, or need two. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final Process process;
    private final int port;
    private final Path log;

    private ServerProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts a server with these environment variables on a free port, and returns at once. */
    public static ServerProcess launch(Map<String, String> environment) {
        try {
            int port = freePort();
            Path log = Files.createTempFile("quintet-server-", ".log");
            List<String> command = new ArrayList<>(List.of(
                    // a session of its own: the whole group can be killed without this one
                    "setsid",
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "org.quintet.Quintet"));
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("QUINTET_"));
            builder.environment().putAll(environment);
            builder.environment().put("QUINTET_PORT", Integer.toString(port));
            builder.environment().put("QUINTET_ADMIN_EMAIL", ServerTest.ADMIN_EMAIL);
            builder.environment().put("QUINTET_ADMIN_PASSWORD", ServerTest.ADMIN_PASSWORD);
            return new ServerProcess(builder.start(), port, log);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the server says that it can serve. */
    public ServerProcess awaitReady() {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest health = HttpRequest.newBuilder(URI.create(base() + "/actuator/health"))
                    .build();
            while (process.isAlive() && System.nanoTime() < deadline) {
                try {
                    if (client.send(health, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return this;
                    }
                } catch (IOException e) {
                    TimeUnit.MILLISECONDS.sleep(50);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("The server did not start: " + log());
    }

    /** Waits until the process ends by itself, and returns its exit code. */
    public int awaitEnd() {
        try {
            if (!process.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The server did not end: " + log());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** {@code kill -9} of the process and its whole group, and of {@code others}. */
    public void killGroup(List<Long> others) {
        List<String> command = new ArrayList<>(List.of("kill", "-9", "--", "-" + process.pid()));
        others.forEach(pid -> command.add(pid.toString()));
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
            process.waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public String base() {
        return "http://localhost:" + port;
    }

    public Http http() {
        return new Http(base());
    }

    public World world() {
        return new World(http());
    }

    /** What the server has printed so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops the server as an operator does. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
