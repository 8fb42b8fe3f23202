package org.quintet.tasks;

import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A task that this node works on. Thread-safe. */
public final class RunningTask {

    private final UUID id;
    private final int attempt;
    private final String kind;
    private final Optional<Long> requestedBy;
    private final JsonNode input;
    private volatile String progress = "";

    RunningTask(UUID id, int attempt, String kind, Optional<Long> requestedBy, JsonNode input) {
        this.id = id;
        this.attempt = attempt;
        this.kind = kind;
        this.requestedBy = requestedBy;
        this.input = input;
    }

    public UUID id() {
        return id;
    }

    /** The how manieth time it is begun; tells this run from those before and after. */
    int attempt() {
        return attempt;
    }

    String kind() {
        return kind;
    }

    /** The user who asked for it; empty if he is gone. */
    public Optional<Long> requestedBy() {
        return requestedBy;
    }

    /** What {@link StartTask} was given. */
    public JsonNode input() {
        return input;
    }

    /** Tells whoever waits how far the work is. It is shown within seconds, even from within a transaction. */
    public void progress(String text) {
        progress = text;
    }

    String progress() {
        return progress;
    }
}
