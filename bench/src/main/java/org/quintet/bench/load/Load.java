package org.quintet.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.quintet.bench.http.Client;

/** Clients that each send their next request as soon as the last one is answered, over a connection of their own. */
public final class Load {

    public static final int CLIENTS = 16;

    /** The status of a request whose answer did not come. */
    public static final int NO_ANSWER = 0;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Load() {}

    /** Does one unit of work, a request or several that belong together, and returns the status of the last. */
    public interface Work {
        int run(Client client, int worker, long number) throws IOException;
    }

    /**
     * What came of it.
     *
     * @param statuses how often each status was answered
     * @param bytes of the bodies of the last answers
     * @param longestMillis how long the slowest single answer took
     */
    public record Outcome(
            long units,
            double seconds,
            Latencies latencies,
            Map<Integer, Long> statuses,
            long bytes,
            double longestMillis,
            Cpu.Split cpu) {

        public double perSecond() {
            return units / seconds;
        }

        public long of(int status) {
            return statuses.getOrDefault(status, 0L);
        }

        /** What is wrong if there was an answer of another status; else nothing. */
        public String complaint(Integer... expected) {
            return List.of(expected).containsAll(statuses.keySet())
                    ? ""
                    : "**unexpected answers: %s** (0: none); ".formatted(statuses);
        }

        /** Both, as if one had gone on where the other ended. */
        public Outcome and(Outcome other) {
            Latencies all = new Latencies();
            all.addAll(latencies);
            all.addAll(other.latencies);
            all.sort();
            Map<Integer, Long> counts = new TreeMap<>(statuses);
            other.statuses.forEach((status, count) -> counts.merge(status, count, Long::sum));
            return new Outcome(
                    units + other.units,
                    seconds + other.seconds,
                    all,
                    counts,
                    bytes + other.bytes,
                    Math.max(longestMillis, other.longestMillis),
                    cpu.and(other.cpu));
        }

        /** @throws IllegalStateException if there was an answer of another status */
        public Outcome onlyOf(Integer... expected) {
            if (!List.of(expected).containsAll(statuses.keySet())) {
                throw new IllegalStateException("Expected " + List.of(expected) + ", but got " + statuses);
            }
            return this;
        }
    }

    /** Works until the time is over. */
    public static Outcome during(Duration time, int port, Cpu cpu, Work work) {
        long end = System.nanoTime() + time.toNanos();
        return run(port, CLIENTS, cpu, work, (_, _) -> System.nanoTime() < end);
    }

    /** Works until each worker has done its share of {@code units}. */
    public static Outcome units(long units, int clients, int port, Cpu cpu, Work work) {
        return run(port, clients, cpu, work, (worker, number) -> worker + number * clients < units);
    }

    private interface Condition {
        boolean goOn(int worker, long number);
    }

    private static final class Worker {
        private final Latencies latencies = new Latencies();
        private final Map<Integer, Long> statuses = new TreeMap<>();
        private long bytes;
        private long longest;
    }

    private static Outcome run(int port, int clients, Cpu cpu, Work work, Condition condition) {
        Cpu.Reading before = cpu.read();
        long start = System.nanoTime();
        Worker all = new Worker();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Worker>> workers = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int worker = i;
                workers.add(threads.submit(() -> work(worker, port, work, condition)));
            }
            for (Future<Worker> worker : workers) {
                Worker one = worker.get();
                all.latencies.addAll(one.latencies);
                one.statuses.forEach((status, count) -> all.statuses.merge(status, count, Long::sum));
                all.bytes += one.bytes;
                all.longest = Math.max(all.longest, one.longest);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        all.latencies.sort();
        return new Outcome(
                all.latencies.count(),
                seconds,
                all.latencies,
                all.statuses,
                all.bytes,
                all.longest / 1e6,
                cpu.read().since(before));
    }

    private static int statusOf(Work work, Client client, int worker, long number) {
        try {
            return work.run(client, worker, number);
        } catch (IOException e) {
            return NO_ANSWER;
        }
    }

    private static Worker work(int worker, int port, Work work, Condition condition) {
        Worker result = new Worker();
        try (Client client = new Client(port, PATIENCE)) {
            for (long number = 0; condition.goOn(worker, number); number++) {
                long start = System.nanoTime();
                int status = statusOf(work, client, worker, number);
                result.latencies.add(System.nanoTime() - start);
                result.statuses.merge(status, 1L, Long::sum);
                result.bytes += client.bodyLength();
            }
            result.longest = client.longest();
        }
        return result;
    }
}
