package org.quintet.tasks;

import static org.jooq.impl.DSL.inline;
import static org.quintet.schema.Tables.BACKGROUND_TASK;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.JsonNode;

/** Asks for work in the background. It begins after the commit, on any node. */
@UseCase
public class StartTask {

    private static final int MOST_OPEN = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DSLContext sql;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    StartTask(DSLContext sql, Clock clock, ApplicationEventPublisher events) {
        this.sql = sql;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Returns the task's id, which cannot be guessed: who knows it sees the result. Whether {@code user} may have it is for the
     * caller to know.
     *
     * @param kind of the {@link TaskHandler} that does it
     * @throws Failure.TooManyRequests if 100 tasks of {@code user} are not done yet
     */
    public UUID execute(User user, String kind, JsonNode input) {
        int open = sql.fetchCount(
                BACKGROUND_TASK,
                BACKGROUND_TASK
                        .REQUESTED_BY
                        .eq(user.id())
                        .and(BACKGROUND_TASK.STATE.in(inline("waiting"), inline("running"))));
        if (open >= MOST_OPEN) {
            throw new Failure.TooManyRequests(PATIENCE);
        }
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        sql.insertInto(BACKGROUND_TASK)
                .set(BACKGROUND_TASK.ID, id)
                .set(BACKGROUND_TASK.KIND, kind)
                .set(BACKGROUND_TASK.REQUESTED_BY, user.id())
                .set(BACKGROUND_TASK.INPUT, JSONB.valueOf(input.toString()))
                .set(BACKGROUND_TASK.DUE_AT, now)
                .set(BACKGROUND_TASK.CREATED_AT, now)
                .execute();
        events.publishEvent(new TaskWaiting(id));
        return id;
    }
}
