package org.quintet.api.openevent.contract;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One connection to the server that sends whatever it is given, well-formed or not; not for several threads. */
final class RawHttp implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int LARGE = 1_000_000;

    private final int port;
    private Socket socket = new Socket();

    RawHttp(int port) {
        this.port = port;
    }

    /** What came back; header names are lower case. */
    record Answer(int status, Map<String, String> headers, byte[] body) {

        String contentType() {
            return headers.getOrDefault("content-type", "");
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** @throws IOException if no answer comes within half a minute, or the connection ends without one */
    Answer send(RequestGenerator.Generated request) throws IOException {
        boolean fresh = connect();
        try {
            return exchange(request);
        } catch (EOFException | SocketException e) {
            if (fresh) {
                throw e;
            }
            // the server was free to close a connection that idled
            socket.close();
            connect();
            return exchange(request);
        }
    }

    private boolean connect() throws IOException {
        if (socket.isConnected() && !socket.isClosed()) {
            return false;
        }
        socket = new Socket("localhost", port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return true;
    }

    private Answer exchange(RequestGenerator.Generated request) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringBuilder head =
                new StringBuilder(request.method() + " " + request.target() + " HTTP/1.1\r\nHost: localhost\r\n");
        request.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        if (request.body().length > 0 || !request.method().equals("GET")) {
            head.append("Content-Length: ").append(request.body().length).append("\r\n");
        }
        bytes.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        bytes.write(request.body());
        try {
            socket.getOutputStream().write(bytes.toByteArray());
            socket.getOutputStream().flush();
        } catch (SocketException e) {
            // a body that is too large is refused before it is read to its end
            if (request.body().length < LARGE) {
                throw e;
            }
        }
        return read(request.method());
    }

    private Answer read(String method) throws IOException {
        InputStream in = new BufferedInputStream(socket.getInputStream());
        int status = Integer.parseInt(line(in).split(" ", -1)[1]);
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        boolean bodiless = method.equals("HEAD") || status == 204 || status == 304;
        byte[] body = bodiless ? new byte[0] : body(in, headers);
        if (headers.getOrDefault("connection", "").equalsIgnoreCase("close")) {
            socket.close();
        }
        return new Answer(status, headers, body);
    }

    private byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if (headers.containsKey("content-length")) {
            return in.readNBytes(Integer.parseInt(headers.get("content-length")));
        }
        if (!headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
            return in.readAllBytes();
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunk(in); size > 0; size = chunk(in)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection ended");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
