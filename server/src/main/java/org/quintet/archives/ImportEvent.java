package org.quintet.archives;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.quintet.identity.User;
import org.quintet.identity.Users;
import org.quintet.platform.archive.ArchiveFile;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.files.FileKey;
import org.quintet.platform.files.FileStore;
import org.quintet.tasks.RunningTask;
import org.quintet.tasks.TaskHandler;
import org.quintet.tasks.TaskResult;
import org.quintet.uploads.UploadAddress;
import org.quintet.uploads.Uploads;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes an event of an archive, in the background. That the task succeeded is told in the transaction that makes the event:
 * when a node dies, either both are there, or neither and another node begins anew.
 */
@Component
public class ImportEvent implements TaskHandler {

    public static final String KIND = "import-event";

    private static final String ARCHIVE = "archive";

    private final FileStore store;
    private final Users users;
    private final Uploads uploads;
    private final UploadAddress addresses;
    private final FinishImport finishImport;

    ImportEvent(FileStore store, Users users, Uploads uploads, UploadAddress addresses, FinishImport finishImport) {
        this.store = store;
        this.users = users;
        this.uploads = uploads;
        this.addresses = addresses;
        this.finishImport = finishImport;
    }

    /** What the task is to be given: where the archive is kept. */
    static ObjectNode input(FileKey archive) {
        return JsonNodeFactory.instance.objectNode().put(ARCHIVE, archive.text());
    }

    /** The archive that a task of this kind is about. */
    static FileKey archiveIn(JsonNode input) {
        return new FileKey(input.path(ARCHIVE).asString());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public TaskResult run(RunningTask task) throws IOException {
        User owner = task.requestedBy()
                .flatMap(users::withId)
                .orElseThrow(() -> new Failure.NotAllowed("Whoever asked for this is not there any more"));
        Resource stored = store.find(archiveIn(task.input())).orElseThrow(() -> new Failure.NotFound("archive"));
        Path local = Files.createTempFile("event", ".zip");
        try {
            try (InputStream content = stored.getInputStream()) {
                Files.copy(content, local, StandardCopyOption.REPLACE_EXISTING);
            }
            return imported(task, owner, local);
        } finally {
            Files.delete(local);
        }
    }

    private TaskResult imported(RunningTask task, User owner, Path local) throws IOException {
        try (ArchiveFile archive = ArchiveFile.open(local)) {
            MediaIn media = new MediaIn(archive, uploads, addresses, store, task::progress);
            try {
                return finishImport.execute(task, owner, archive, media);
            } catch (RuntimeException e) {
                media.forget();
                throw e;
            }
        }
    }
}
