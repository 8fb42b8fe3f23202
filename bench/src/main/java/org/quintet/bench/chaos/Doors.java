package org.quintet.bench.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.quintet.bench.http.Client;
import org.quintet.bench.http.Request;

/**
 * The servers as a patient buyer sees them: what is not answered, or answered by a failure of the server, is asked again, at
 * the next server if there are several, after a pause that grows with each failure. One for each buyer at a time; not
 * thread-safe.
 */
final class Doors implements AutoCloseable {

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(20);
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);
    private static final long LATE = TimeUnit.SECONDS.toNanos(2);
    private static final long SHORTEST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 1_000;

    private final List<Client> clients = new ArrayList<>();
    private final Observed observed;
    private int next;
    private long pauseMillis = SHORTEST_PAUSE_MILLIS;

    /** What all buyers saw together. */
    static final class Observed {
        final AtomicLong answers = new AtomicLong();
        final AtomicLong failures = new AtomicLong();
        final AtomicLong lost = new AtomicLong();
        /** Answers that came after more than two seconds. */
        final AtomicLong late = new AtomicLong();

        final AtomicLong longestNanos = new AtomicLong();
        /** When the first answer came of a request that was sent after the fault; zero while there is none. */
        final AtomicLong firstAfterFault = new AtomicLong();

        final AtomicLong fault = new AtomicLong(Long.MAX_VALUE);
    }

    Doors(List<Integer> ports, int first, Observed observed) {
        ports.forEach(port -> clients.add(new Client(port, ANSWER_LIMIT)));
        this.observed = observed;
        this.next = first % ports.size();
    }

    /** Sends it once; a failure of the server counts as no answer. */
    Client.Answer once(Request request) throws IOException {
        long start = System.nanoTime();
        try {
            Client.Answer answer = clients.get(next).send(request);
            long end = System.nanoTime();
            observed.longestNanos.accumulateAndGet(end - start, Math::max);
            if (end - start > LATE) {
                observed.late.incrementAndGet();
            }
            if (answer.status() >= 500) {
                observed.failures.incrementAndGet();
                throw new IOException("answered " + answer.status());
            }
            observed.answers.incrementAndGet();
            pauseMillis = SHORTEST_PAUSE_MILLIS;
            if (start > observed.fault.get()) {
                observed.firstAfterFault.compareAndSet(0, end);
            }
            return answer;
        } catch (IOException e) {
            observed.lost.incrementAndGet();
            next = (next + 1) % clients.size();
            throw e;
        }
    }

    /** Sends what may be sent twice, until it is answered. */
    Client.Answer patiently(Request request) {
        long end = System.nanoTime() + PATIENCE;
        while (true) {
            try {
                return once(request);
            } catch (IOException e) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("No answer for three minutes: " + request.path(), e);
                }
                pauseAfterFailure();
            }
        }
    }

    /** Waits after a failure, twice as long as after the one before, and not as long as others who failed with it. */
    void pauseAfterFailure() {
        sleep(ThreadLocalRandom.current().nextLong(pauseMillis / 2, pauseMillis + 1));
        pauseMillis = Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS);
    }

    static void pause() {
        sleep(SHORTEST_PAUSE_MILLIS);
    }

    private static void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        clients.forEach(Client::close);
    }
}
