package org.quintet.tasks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The workers of this node: as many tasks as there are workers run at a time. Each claims the next task, and another node
 * takes over what they do not renew. They are threads of the machine: drawing a PDF is computing, and a virtual thread that
 * computes keeps requests waiting.
 */
@Component
class TaskWorkers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TaskWorkers.class);
    private static final int WORKERS = 2;
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);
    private static final Duration RENEWS_EVERY = Duration.ofSeconds(2);
    private static final Duration WAITS_AT_END = Duration.ofSeconds(10);

    private final Map<String, TaskHandler> handlers;
    private final ClaimTask claimTask;
    private final RenewTask renewTask;
    private final TaskRun run;
    private final Semaphore waiting = new Semaphore(0);
    private final Set<RunningTask> running = ConcurrentHashMap.newKeySet();
    private final ExecutorService workers = Executors.newFixedThreadPool(
            WORKERS, Thread.ofPlatform().name("tasks-", 1).daemon().factory());
    private final ExecutorService renewals = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("tasks-renewal").daemon().factory());
    private volatile boolean isRunning;

    TaskWorkers(List<TaskHandler> handlers, ClaimTask claimTask, RenewTask renewTask, TaskRun run) {
        this.handlers = handlers.stream().collect(Collectors.toMap(TaskHandler::kind, Function.identity()));
        this.claimTask = claimTask;
        this.renewTask = renewTask;
        this.run = run;
    }

    @TransactionalEventListener
    public void on(TaskWaiting task) {
        waiting.release();
    }

    @Override
    public void start() {
        isRunning = true;
        for (int worker = 0; worker < WORKERS; worker++) {
            workers.execute(this::work);
        }
        renewals.execute(this::renew);
    }

    /** Waits a little for what runs; another node takes over the rest. */
    @Override
    public void stop() {
        isRunning = false;
        waiting.release(WORKERS);
        workers.shutdown();
        try {
            if (!workers.awaitTermination(WAITS_AT_END.toSeconds(), TimeUnit.SECONDS)) {
                log.warn("{} tasks are broken off", running.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        renewals.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    // threads that ended do not begin again
    @Override
    public boolean isPauseable() {
        return false;
    }

    private void work() {
        while (isRunning) {
            try {
                Optional<RunningTask> claimed = claimTask.execute(handlers.values());
                if (claimed.isPresent()) {
                    run(claimed.get());
                } else {
                    waiting.tryAcquire(LOOKS_EVERY.toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.error("A worker cannot look after tasks", e);
                if (!slept(LOOKS_EVERY)) {
                    return;
                }
            }
        }
    }

    private void run(RunningTask task) {
        running.add(task);
        try {
            run.run(task, Optional.ofNullable(handlers.get(task.kind())).orElseThrow());
        } finally {
            running.remove(task);
        }
    }

    /** Until the workers are done, which is later than that they take nothing new. */
    private void renew() {
        while (slept(RENEWS_EVERY)) {
            running.forEach(this::renew);
        }
    }

    private void renew(RunningTask task) {
        try {
            renewTask.execute(task);
        } catch (RuntimeException e) {
            // a lease lasts for several renewals
            log.warn("Task {} was not renewed: {}", task.id(), e.getMessage());
        }
    }

    /** False if the thread is told to end. */
    private static boolean slept(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
