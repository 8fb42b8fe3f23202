package org.quintet.bench.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.quintet.bench.write.Person;

/** A mail server that takes three seconds for each of its answers (SMTP, RFC 5321). */
final class SlowMailServer implements Fault {

    private static final long SECONDS_EACH = 3;

    private @Nullable ServerSocket listener;

    @Override
    public String name() {
        return "mail server takes 3 s for each of its answers, all the time";
    }

    @Override
    public Map<String, String> settings() {
        try {
            ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            listener = socket;
            Thread.ofVirtual().start(() -> accept(socket));
            return Map.of(
                    "QUINTET_SMTP_HOST", "127.0.0.1", "QUINTET_SMTP_PORT", Integer.toString(socket.getLocalPort()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public String strike(Stage stage, Person organiser) {
        return "mails wait, sales do not";
    }

    @Override
    public void end() throws IOException {
        if (listener != null) {
            listener.close();
        }
    }

    private static void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                // closed: the sale is over
                return;
            }
        }
    }

    private static void serve(Socket client) {
        try (client;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            OutputStream out = client.getOutputStream();
            say(out, "220 slow");
            boolean message = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (message) {
                    if (line.equals(".")) {
                        message = false;
                        say(out, "250 taken");
                    }
                } else if (line.equalsIgnoreCase("DATA")) {
                    message = true;
                    say(out, "354 go on");
                } else {
                    say(out, line.equalsIgnoreCase("QUIT") ? "221 bye" : "250 slow");
                }
            }
        } catch (IOException e) {
            // the server went away or lost its patience, which is its right
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(OutputStream out, String answer) throws IOException, InterruptedException {
        TimeUnit.SECONDS.sleep(SECONDS_EACH);
        out.write((answer + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
