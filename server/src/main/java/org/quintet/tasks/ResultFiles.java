package org.quintet.tasks;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.quintet.identity.tokens.LinkTokens;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.files.FileContent;
import org.quintet.platform.files.FileKey;
import org.quintet.platform.files.FileStore;
import org.quintet.platform.http.ServerAddress;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The files that tasks make: kept beside uploads, but served only behind signed links that expire. */
@Component
public class ResultFiles {

    /** The path of links, followed by the file's name. */
    public static final String PATH = "/results/";

    private static final String SUBJECT = "result:";

    private final FileStore store;
    private final LinkTokens tokens;
    private final ServerAddress server;
    private final Tasks tasks;

    ResultFiles(FileStore store, LinkTokens tokens, ServerAddress server, Tasks tasks) {
        this.store = store;
        this.tokens = tokens;
        this.server = server;
        this.tasks = tasks;
    }

    /** A file with its content. */
    public record Found(ResultFile file, Resource content) {}

    /**
     * Stores what {@code content} writes as the file of a task. It never is in memory as a whole.
     *
     * @param name under which people save it, with the extension
     * @throws IOException if {@code content} fails so, or the store cannot be written
     */
    public ResultFile write(RunningTask task, String name, String mediaType, FileContent content) throws IOException {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        FileKey key = new FileKey(
                "%s/tasks/%s/%d.%s".formatted(FileKey.PRIVATE_FOLDER, task.id(), task.attempt(), extension));
        store.put(key, content);
        return new ResultFile(key, name, mediaType);
    }

    /** The absolute URL under which a task's file is for whoever has it, for {@code lifetime}. */
    public String linkTo(UUID taskId, ResultFile file, Duration lifetime) {
        return server.url() + PATH + encoded(file.name()) + "?token="
                + encoded(tokens.issue(SUBJECT + taskId, lifetime));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * The file that a link is good for; empty if it is kept no longer.
     *
     * @throws Failure.NotSignedIn if the link's token is none of ours, or out of date
     */
    public Optional<Found> find(String token) {
        String subject = tokens.subjectOf(token);
        if (!subject.startsWith(SUBJECT)) {
            throw new Failure.NotSignedIn(Failure.NotSignedIn.Reason.WRONG_KIND_OF_TOKEN);
        }
        return tasks.find(UUID.fromString(subject.substring(SUBJECT.length())))
                .map(Tasks.Task::standing)
                .flatMap(standing -> standing instanceof Tasks.Standing.Succeeded done ? done.file() : Optional.empty())
                .flatMap(file -> store.find(file.key()).map(content -> new Found(file, content)));
    }

    void delete(FileKey key) throws IOException {
        store.delete(key);
    }
}
