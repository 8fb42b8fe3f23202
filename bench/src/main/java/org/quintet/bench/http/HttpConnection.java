package org.quintet.bench.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * One connection that is kept open. Knows as much of HTTP/1.1 (RFC 9112) as the server sends: bodies with a length or in
 * chunks. Not thread-safe.
 */
public final class HttpConnection implements AutoCloseable {

    private static final int CHUNKED = -1;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private byte[] input = new byte[64 * 1024];
    private int from;
    private int to;
    private byte[] body = new byte[64 * 1024];
    private int bodyLength;
    private boolean open = true;

    /**
     * Connects to a server on this machine.
     *
     * @param patience how long an answer may take until it counts as lost
     */
    public HttpConnection(int port, Duration patience) throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5_000);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** Sends a request and reads its answer whole. */
    public int exchange(byte[] request) throws IOException {
        out.write(request);
        int status = statusOf(line());
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:") && lower.endsWith("chunked")) {
                length = CHUNKED;
            } else if (lower.startsWith("connection:") && lower.endsWith("close")) {
                open = false;
            }
        }
        bodyLength = 0;
        if (length == CHUNKED) {
            readChunks();
        } else {
            take(length);
        }
        return status;
    }

    /** The size of the last answer's body, in bytes. */
    public int bodyLength() {
        return bodyLength;
    }

    /** The last answer's body. */
    public String body() {
        return new String(body, 0, bodyLength, StandardCharsets.UTF_8);
    }

    /** Whether another request may be sent. */
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int statusOf(String line) throws IOException {
        if (!line.startsWith("HTTP/1.1 ")) {
            throw new IOException("No answer in HTTP/1.1: " + line);
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private void readChunks() throws IOException {
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            take(size);
            line();
        }
        while (!line().isEmpty()) {
            // trailers say nothing that is measured
        }
    }

    private int chunkSize() throws IOException {
        String line = line();
        int end = line.indexOf(';');
        return Integer.parseInt(end < 0 ? line : line.substring(0, end), 16);
    }

    private String line() throws IOException {
        int at = from;
        while (true) {
            while (at < to) {
                if (input[at] == '\n') {
                    String line = new String(input, from, at - from - 1, StandardCharsets.ISO_8859_1);
                    from = at + 1;
                    return line;
                }
                at++;
            }
            int read = at - from;
            fill();
            at = from + read;
        }
    }

    private void take(int length) throws IOException {
        if (body.length < bodyLength + length) {
            body = Arrays.copyOf(body, Math.max(bodyLength + length, body.length * 2));
        }
        int missing = length;
        while (missing > 0) {
            if (from == to) {
                fill();
            }
            int part = Math.min(missing, to - from);
            System.arraycopy(input, from, body, bodyLength, part);
            from += part;
            bodyLength += part;
            missing -= part;
        }
    }

    private void fill() throws IOException {
        if (from == to) {
            from = 0;
            to = 0;
        } else if (to == input.length) {
            System.arraycopy(input, from, input, 0, to - from);
            to -= from;
            from = 0;
            if (to == input.length) {
                input = Arrays.copyOf(input, input.length * 2);
            }
        }
        int read = in.read(input, to, input.length - to);
        if (read < 0) {
            throw new EOFException("The server closed the connection");
        }
        to += read;
    }
}
