package org.quintet.tasks;

import static org.jooq.impl.DSL.inline;
import static org.quintet.schema.Tables.BACKGROUND_TASK;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.BackgroundTaskRecord;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.json.JsonMapper;

/** Takes the next task that is due for one worker, and no other worker takes it. */
@UseCase
public class ClaimTask {

    /** How long a node may be silent until its tasks are given to another. */
    static final Duration LEASE = Duration.ofSeconds(30);

    /** How often a task is begun. */
    static final int ATTEMPTS = 3;

    private static final JsonMapper JSON = new JsonMapper();

    private final DSLContext sql;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ClaimTask(DSLContext sql, Clock clock, ApplicationEventPublisher events) {
        this.sql = sql;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Returns a task of one of these handlers' kinds. One whose node died, and that is not to be begun again, fails on the way.
     */
    public Optional<RunningTask> execute(Collection<TaskHandler> handlers) {
        while (true) {
            Instant now = clock.instant();
            Optional<BackgroundTaskRecord> due = nextDue(handlers, now);
            if (due.isEmpty()) {
                return Optional.empty();
            }
            BackgroundTaskRecord task = due.get();
            if (!isOver(task, handlers)) {
                return Optional.of(begin(task, now));
            }
            fail(task, now);
        }
    }

    private Optional<BackgroundTaskRecord> nextDue(Collection<TaskHandler> handlers, Instant now) {
        return sql.selectFrom(BACKGROUND_TASK)
                .where(BACKGROUND_TASK.STATE.in(inline("waiting"), inline("running")))
                .and(BACKGROUND_TASK.DUE_AT.le(now))
                .and(BACKGROUND_TASK.KIND.in(
                        handlers.stream().map(TaskHandler::kind).toList()))
                .orderBy(BACKGROUND_TASK.DUE_AT)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional();
    }

    private static boolean isOver(BackgroundTaskRecord task, Collection<TaskHandler> handlers) {
        boolean isLost = task.getState().equals("running");
        return isLost
                && (task.getAttempts() >= ATTEMPTS
                        || handlers.stream()
                                .anyMatch(handler -> handler.kind().equals(task.getKind()) && !handler.isRepeatable()));
    }

    private RunningTask begin(BackgroundTaskRecord task, Instant now) {
        int attempt = task.getAttempts() + 1;
        sql.update(BACKGROUND_TASK)
                .set(BACKGROUND_TASK.STATE, "running")
                .set(BACKGROUND_TASK.ATTEMPTS, attempt)
                .set(BACKGROUND_TASK.PROGRESS, "")
                .set(BACKGROUND_TASK.STARTED_AT, now)
                .set(BACKGROUND_TASK.DUE_AT, now.plus(LEASE))
                .where(BACKGROUND_TASK.ID.eq(task.getId()))
                .execute();
        return new RunningTask(
                task.getId(),
                attempt,
                task.getKind(),
                Optional.ofNullable(task.getRequestedBy()),
                JSON.readTree(task.getInput().data()));
    }

    private void fail(BackgroundTaskRecord task, Instant now) {
        sql.update(BACKGROUND_TASK)
                .set(BACKGROUND_TASK.STATE, "failed")
                .set(BACKGROUND_TASK.ERROR, "The server stopped while it worked on this")
                .set(BACKGROUND_TASK.ENDED_AT, now)
                .where(BACKGROUND_TASK.ID.eq(task.getId()))
                .execute();
        events.publishEvent(new TaskEnded(task.getId(), task.getKind(), false));
    }
}
