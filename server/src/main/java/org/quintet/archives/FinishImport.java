package org.quintet.archives;

import java.util.Map;
import org.quintet.identity.User;
import org.quintet.installation.FrontendAddress;
import org.quintet.platform.archive.ArchiveFile;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.EventRecord;
import org.quintet.tasks.FinishTask;
import org.quintet.tasks.RunningTask;
import org.quintet.tasks.TaskResult;

/** Makes an event of an archive, and tells whoever asked for it where it is: both, or neither. */
@UseCase
public class FinishImport {

    private final ImportRows importRows;
    private final FinishTask finishTask;
    private final FrontendAddress frontend;

    FinishImport(ImportRows importRows, FinishTask finishTask, FrontendAddress frontend) {
        this.importRows = importRows;
        this.finishTask = finishTask;
        this.frontend = frontend;
    }

    /**
     * Returns the result of the task.
     *
     * @throws Failure.Invalid as {@link ImportRows#execute} says
     * @throws Failure.Conflict if another node took over the task
     */
    public TaskResult execute(RunningTask task, User owner, ArchiveFile archive, MediaIn media) {
        EventRecord event = importRows.execute(owner, archive, media, task::progress);
        TaskResult result = TaskResult.of(Map.of(
                "id", event.getId(),
                "event_name", event.getName(),
                "url", frontend.url() + "/events/" + event.getIdentifier()));
        finishTask.execute(task, result);
        return result;
    }
}
