package org.quintet.archives;

import static org.quintet.schema.Tables.EVENT;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jooq.DSLContext;
import org.quintet.events.EventAccess;
import org.quintet.platform.archive.ArchiveWriter;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.files.FileStore;
import org.quintet.platform.http.ServerAddress;
import org.quintet.tasks.ResultFile;
import org.quintet.tasks.ResultFiles;
import org.quintet.tasks.RunningTask;
import org.quintet.tasks.TaskHandler;
import org.quintet.tasks.TaskResult;
import org.quintet.uploads.UploadAddress;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the archive of an event, in the background. */
@Component
public class ExportEvent implements TaskHandler {

    public static final String KIND = "export-event";

    private static final String EVENT_ID = "event";
    private static final String CONTENTS = "contents";

    private final DSLContext sql;
    private final WriteRows writeRows;
    private final ResultFiles files;
    private final FileStore store;
    private final UploadAddress uploads;
    private final ServerAddress server;

    ExportEvent(
            DSLContext sql,
            WriteRows writeRows,
            ResultFiles files,
            FileStore store,
            UploadAddress uploads,
            ServerAddress server) {
        this.sql = sql;
        this.writeRows = writeRows;
        this.files = files;
        this.store = store;
        this.uploads = uploads;
        this.server = server;
    }

    /**
     * What the task is to be given.
     *
     * @param contents as {@link ArchiveContents#of} reads it
     */
    public static ObjectNode input(long eventId, JsonNode contents) {
        ObjectNode input = JsonNodeFactory.instance.objectNode();
        input.put(EVENT_ID, eventId).set(CONTENTS, contents);
        return input;
    }

    /** The event that a task of this kind is about. */
    public static long eventIn(JsonNode input) {
        return input.path(EVENT_ID).asLong();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public TaskResult run(RunningTask task) throws IOException {
        long eventId = eventIn(task.input());
        String identifier = sql.select(EVENT.IDENTIFIER)
                .from(EVENT)
                .where(EVENT.ID.eq(eventId))
                .and(EventAccess.present())
                .fetchOptional(EVENT.IDENTIFIER)
                .orElseThrow(() -> new Failure.NotFound("event"));
        ArchiveContents contents = ArchiveContents.of(task.input().path(CONTENTS));
        ResultFile file = files.write(
                task, "event-" + identifier + ".zip", "application/zip", out -> write(eventId, contents, out));
        return TaskResult.of(file);
    }

    private void write(long eventId, ArchiveContents contents, OutputStream out) throws IOException {
        MediaOut media = new MediaOut(contents.media(), uploads, store);
        ArchiveWriter archive = new ArchiveWriter(out);
        writeRows.execute(eventId, contents, archive, media);
        archive.json("meta", Map.of("root_url", server.url()));
        media.copyTo(archive);
        archive.finish();
    }
}
