package org.quintet.exports;

import java.util.UUID;
import java.util.regex.Pattern;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.tasks.StartTask;
import tools.jackson.databind.node.JsonNodeFactory;

/** Has something written into a file, in the background. */
@UseCase
public class StartExport {

    private static final Pattern STATUS = Pattern.compile("[a-z_]{1,30}");

    private final StartTask startTask;

    StartExport(StartTask startTask) {
        this.startTask = startTask;
    }

    /**
     * Returns the id of the task. Whether {@code user} may have the file is for the caller to know.
     *
     * @param subjectId the event or group that it is about; of the installation as a whole, 0
     * @param status of the sessions, speakers or events that are wanted; any other word means all
     * @throws Failure.TooManyRequests if too many tasks of {@code user} are not done yet
     */
    public UUID execute(User user, ExportKind kind, long subjectId, String status) {
        return startTask.execute(
                user,
                ExportTask.KIND,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("export", kind.name())
                        .put("subject", subjectId)
                        .put("status", STATUS.matcher(status).matches() ? status : "all"));
    }
}
