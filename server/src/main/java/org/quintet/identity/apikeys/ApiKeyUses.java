package org.quintet.identity.apikeys;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Counts how often keys are used. What this node counted is stored together, half a second after the first, so that no
 * request waits for it; a killed node forgets that much. Thread-safe.
 */
@Component
class ApiKeyUses implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ApiKeyUses.class);
    private static final Duration DELAY = Duration.ofMillis(500);

    record Uses(long count, Instant last) {}

    private final NoteApiKeyUses noteApiKeyUses;
    private final Executor later =
            CompletableFuture.delayedExecutor(DELAY.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread);
    private Map<Long, Uses> waiting = new HashMap<>();

    ApiKeyUses(NoteApiKeyUses noteApiKeyUses) {
        this.noteApiKeyUses = noteApiKeyUses;
    }

    synchronized void count(long keyId, Instant now) {
        if (waiting.isEmpty()) {
            later.execute(this::storeOrLog);
        }
        waiting.merge(keyId, new Uses(1, now), (known, one) -> new Uses(known.count() + 1, now));
    }

    /** Stores at once what waits. */
    void store() {
        Map<Long, Uses> taken = take();
        if (!taken.isEmpty()) {
            noteApiKeyUses.execute(taken);
        }
    }

    private void storeOrLog() {
        try {
            store();
        } catch (RuntimeException e) {
            log.error("Some uses of API keys were not counted", e);
        }
    }

    private synchronized Map<Long, Uses> take() {
        Map<Long, Uses> taken = waiting;
        waiting = new HashMap<>();
        return taken;
    }

    @Override
    public void destroy() {
        store();
    }
}
