package org.quintet.bench.load;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How much processor time server, database and clients have used, told by Linux; nothing elsewhere. */
public final class Cpu {

    private static final Path PROCESSES = Path.of("/proc");
    /** A tick of /proc/[pid]/stat, the same on all common Linux systems (proc_pid_stat(5), sysconf(_SC_CLK_TCK)). */
    private static final double SECONDS_OF_A_TICK = 0.01;

    private final long server;
    private final long database;

    /**
     * @param server process number of the server
     * @param database process number of the PostgreSQL process that has started the others
     */
    public Cpu(long server, long database) {
        this.server = server;
        this.database = database;
    }

    /** Seconds used since the start of each. */
    record Reading(double server, double database, double clients) {

        Split since(Reading before) {
            return new Split(server - before.server, database - before.database, clients - before.clients);
        }
    }

    /** Seconds of processor time that each of them used; zeros where nobody tells. */
    public record Split(double server, double database, double clients) {

        Split and(Split other) {
            return new Split(server + other.server, database + other.database, clients + other.clients);
        }
    }

    Reading read() {
        if (!Files.exists(PROCESSES.resolve("self/stat"))) {
            return new Reading(0, 0, 0);
        }
        return new Reading(
                seconds(PROCESSES.resolve(Long.toString(server))),
                databaseSeconds(),
                seconds(PROCESSES.resolve("self")));
    }

    /** Of the process and, so that nothing is lost when a connection ends, of its children that have ended. */
    private double databaseSeconds() {
        double sum = 0;
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : processes) {
                List<String> stat = stat(process);
                if (stat.isEmpty()) {
                    continue;
                }
                if (process.getFileName().toString().equals(Long.toString(database))) {
                    sum += ticks(stat, 11, 15);
                } else if (Long.parseLong(stat.get(1)) == database) {
                    sum += ticks(stat, 11, 13);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return sum * SECONDS_OF_A_TICK;
    }

    private static double seconds(Path process) {
        List<String> stat = stat(process);
        return stat.isEmpty() ? 0 : ticks(stat, 11, 13) * SECONDS_OF_A_TICK;
    }

    private static long ticks(List<String> stat, int from, int to) {
        return stat.subList(from, to).stream().mapToLong(Long::parseLong).sum();
    }

    /** What follows the program's name; empty if the process has ended. */
    private static List<String> stat(Path process) {
        try {
            String line = Files.readString(process.resolve("stat"));
            return List.of(line.substring(line.lastIndexOf(')') + 2).strip().split(" "));
        } catch (IOException e) {
            return List.of();
        }
    }
}
