package org.quintet.archives;

import static org.quintet.schema.Tables.IMPORT_JOB;

import org.jooq.DSLContext;
import org.quintet.tasks.TaskEnded;
import org.quintet.tasks.Tasks;
import org.quintet.tasks.Tasks.Standing;
import org.quintet.tasks.Tasks.Task;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Notes what became of imports, and clears up after them. */
@Component
class ImportJobs {

    private final DSLContext sql;
    private final Tasks tasks;
    private final EventImports imports;

    ImportJobs(DSLContext sql, Tasks tasks, EventImports imports) {
        this.sql = sql;
        this.tasks = tasks;
        this.imports = imports;
    }

    /** In the transaction in which the task ends. */
    @EventListener
    void note(TaskEnded ended) {
        if (ended.kind().equals(ImportEvent.KIND)) {
            tasks.find(ended.id()).ifPresent(this::note);
        }
    }

    private void note(Task task) {
        switch (task.standing()) {
            case Standing.Succeeded done -> note(task, done.result().path("id").asString(), "SUCCESS");
            case Standing.Failed failed -> note(task, failed.why(), "FAILURE");
            case Standing.Waiting _, Standing.Running _ -> throw new IllegalStateException("not over: " + task.id());
        }
    }

    private void note(Task task, String result, String status) {
        sql.update(IMPORT_JOB)
                .set(IMPORT_JOB.RESULT, result)
                .set(IMPORT_JOB.RESULT_STATUS, status)
                .where(IMPORT_JOB.TASK_ID.eq(task.id()))
                .execute();
    }

    @ApplicationModuleListener
    void forgetArchive(TaskEnded ended) {
        if (ended.kind().equals(ImportEvent.KIND)) {
            tasks.find(ended.id()).ifPresent(task -> imports.forget(ImportEvent.archiveIn(task.input())));
        }
    }
}
