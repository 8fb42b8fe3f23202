package org.quintet.bench.http;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests one after another over one connection, which it opens anew when it breaks. Not thread-safe. */
public final class Client implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final int port;
    private final Duration patience;
    private @Nullable HttpConnection connection;
    private int status;
    private long longest;

    public Client(int port, Duration patience) {
        this.port = port;
        this.patience = patience;
    }

    /** What came back. */
    public record Answer(int status, String body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** @throws IllegalStateException with the body, unless the status is {@code expected} */
        public Answer expect(int expected) {
            if (status != expected) {
                throw new IllegalStateException("Expected " + expected + ", but got " + status + ": " + body);
            }
            return this;
        }
    }

    /** @throws IOException if no whole answer came; what the server did then is unknown */
    public Answer send(Request request) throws IOException {
        HttpConnection used = exchange(request.bytes());
        return new Answer(status, used.body());
    }

    /** Sends a request whose answer's body is only counted; returns the status. */
    public int send(byte[] request) throws IOException {
        exchange(request);
        return status;
    }

    /** The size of the last answer's body, in bytes. */
    public int bodyLength() {
        return connection == null ? 0 : connection.bodyLength();
    }

    /** The last answer's body. */
    public String body() {
        return connection == null ? "" : connection.body();
    }

    /** How long the slowest answer took so far, in nanoseconds. */
    public long longest() {
        return longest;
    }

    private HttpConnection exchange(byte[] request) throws IOException {
        long start = System.nanoTime();
        HttpConnection used = connection;
        if (used == null || !used.isOpen()) {
            close();
            used = new HttpConnection(port, patience);
            connection = used;
        }
        try {
            status = used.exchange(request);
            longest = Math.max(longest, System.nanoTime() - start);
            return used;
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        HttpConnection used = connection;
        connection = null;
        if (used != null) {
            used.close();
        }
    }
}
