package org.quintet.tasks;

import java.io.IOException;
import java.time.Duration;
import org.quintet.platform.failures.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs a task that was claimed, and ends it: with its result, with why there is none, or by giving it back for later. */
@Component
class TaskRun {

    private static final Logger log = LoggerFactory.getLogger(TaskRun.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final FinishTask finishTask;
    private final FailTask failTask;
    private final PostponeTask postponeTask;
    private final ResultFiles files;

    TaskRun(FinishTask finishTask, FailTask failTask, PostponeTask postponeTask, ResultFiles files) {
        this.finishTask = finishTask;
        this.failTask = failTask;
        this.postponeTask = postponeTask;
        this.files = files;
    }

    void run(RunningTask task, TaskHandler handler) {
        try {
            finish(task, handler.run(task));
        } catch (Failure failure) {
            failTask.execute(task, failure.message());
        } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError broken) {
            log.error("Task {} of kind {} broke off", task.id(), task.kind(), broken);
            if (handler.isRepeatable() && task.attempt() < ClaimTask.ATTEMPTS) {
                postponeTask.execute(task, PAUSE.multipliedBy(task.attempt()));
            } else {
                failTask.execute(task, "Something went wrong on the server. Task id: " + task.id());
            }
        }
    }

    private void finish(RunningTask task, TaskResult result) throws IOException {
        try {
            finishTask.execute(task, result);
        } catch (Failure.Conflict lost) {
            // another worker makes the file again, under a key of his own
            log.warn("Task {} was taken by another worker", task.id());
            if (result.file().isPresent()) {
                files.delete(result.file().get().key());
            }
        }
    }
}
