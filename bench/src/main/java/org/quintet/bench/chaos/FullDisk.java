package org.quintet.bench.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quintet.bench.http.Client;
import org.quintet.bench.http.Request;
import org.quintet.bench.write.Person;

/** The data folder is a small file system of its own, which fills up. Needs root, who alone may mount one. */
final class FullDisk implements Fault {

    private static final int INSUFFICIENT_STORAGE = 507;
    private static final String SIZE = "16m";
    private static final String BOUNDARY = "bench-boundary";

    private @Nullable Path mounted;

    @Override
    public String name() {
        return "data folder full";
    }

    @Override
    public Optional<String> obstacle() {
        try {
            Path probe = Files.createTempDirectory("quintet-mount");
            try {
                if (mount(probe)) {
                    run("umount", probe.toString());
                    return Optional.empty();
                }
                return Optional.of(
                        "a small file system for the data folder cannot be mounted here (it takes root on Linux)");
            } finally {
                Files.deleteIfExists(probe);
            }
        } catch (IOException e) {
            return Optional.of("a small file system for the data folder cannot be mounted here: " + e.getMessage());
        }
    }

    @Override
    public Path files(Path usual) throws IOException {
        Path folder = usual.resolveSibling("small-disk");
        Files.createDirectories(folder);
        if (!mount(folder)) {
            throw new IOException("cannot mount " + folder);
        }
        mounted = folder;
        return folder;
    }

    @Override
    public String strike(Stage stage, Person organiser) throws IOException {
        Path folder = java.util.Objects.requireNonNull(mounted);
        int before = upload(stage, organiser).status();
        Path filler = folder.resolve("filler");
        fill(filler);
        Client.Answer refused = upload(stage, organiser);
        Files.delete(filler);
        int after = upload(stage, organiser).status();
        if (before != 200 || refused.status() != INSUFFICIENT_STORAGE || after != 200) {
            throw new IllegalStateException("Uploads were answered %d, full %d, and %d once there was room: %s"
                    .formatted(before, refused.status(), after, refused.body()));
        }
        return "an upload was answered %d, on the full disk %d (`%s`), and %d once there was room"
                .formatted(before, refused.status(), refused.body().replaceAll("\\s+", " "), after);
    }

    @Override
    public void end() throws IOException {
        if (mounted != null) {
            run("umount", mounted.toString());
        }
    }

    private static void fill(Path filler) throws IOException {
        byte[] block = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            // no room is left, which is what was wanted
        }
    }

    private static Client.Answer upload(Stage stage, Person organiser) throws IOException {
        String body = """
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="programme.pdf"\r
                Content-Type: application/pdf\r
                \r
                %%PDF-1.4
                %2$s
                %%%%EOF\r
                --%1$s--\r
                """.formatted(BOUNDARY, "x".repeat(200_000));
        try (Client client = new Client(stage.server().port(), Duration.ofSeconds(20))) {
            return client.send(new Request(
                    "POST",
                    "/v1/upload/files",
                    Map.of(
                            "Authorization", "JWT " + organiser.token(),
                            "Content-Type", "multipart/form-data; boundary=" + BOUNDARY),
                    body));
        }
    }

    private static boolean mount(Path folder) throws IOException {
        return run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", folder.toString());
    }

    private static boolean run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var output = process.getInputStream()) {
            new String(output.readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
