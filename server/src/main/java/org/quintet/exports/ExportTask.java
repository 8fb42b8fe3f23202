package org.quintet.exports;

import java.io.IOException;
import org.quintet.tasks.ResultFiles;
import org.quintet.tasks.RunningTask;
import org.quintet.tasks.TaskHandler;
import org.quintet.tasks.TaskResult;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Writes what is to be taken out into a file. */
@Component
class ExportTask implements TaskHandler {

    static final String KIND = "export";

    private final WriteExport writeExport;
    private final ResultFiles files;

    ExportTask(WriteExport writeExport, ResultFiles files) {
        this.writeExport = writeExport;
        this.files = files;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public TaskResult run(RunningTask task) throws IOException {
        JsonNode input = task.input();
        ExportKind export = ExportKind.valueOf(input.path("export").asString());
        return TaskResult.of(files.write(
                task,
                export.fileName(),
                export.mediaType(),
                out -> writeExport.execute(
                        export,
                        input.path("subject").asLong(),
                        input.path("status").asString(),
                        out)));
    }
}
