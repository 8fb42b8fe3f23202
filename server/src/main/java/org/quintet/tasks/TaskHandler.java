package org.quintet.tasks;

import java.io.IOException;

/** Does one kind of background work. A component of this type is all that a new kind needs. */
public interface TaskHandler {

    /** The name of the kind, as it is stored. */
    String kind();

    /**
     * Whether a task that broke off in the middle may be begun anew. One that may not fails instead; it should end itself with
     * {@link FinishTask} in the transaction of its change.
     */
    default boolean isRepeatable() {
        return true;
    }

    /**
     * Does the work, outside of any transaction.
     *
     * @throws org.quintet.platform.failures.Failure if it cannot be done; whoever asked is told why, and it is not tried again
     * @throws IOException as any other exception, if it may succeed at another time
     */
    TaskResult run(RunningTask task) throws IOException;
}
