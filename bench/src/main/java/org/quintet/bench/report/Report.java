package org.quintet.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.quintet.bench.data.DataSet;
import org.quintet.bench.load.Load;
import org.quintet.bench.read.ReadFigures;
import org.quintet.bench.start.StartFigures;
import org.quintet.bench.write.WriteFigures;

/** All that was measured in one run, as a page to read. */
public record Report(
        List<ReadFigures> small,
        List<ReadFigures> large,
        DataSet largeData,
        Duration growing,
        List<WriteFigures> writes,
        List<StartFigures> starts,
        OptionalLong memoryAfterLoad,
        String limitTool,
        Duration whole) {

    /** Writes the page, its chart, and the ratios with which the next report compares itself. */
    public void write(Path folder) {
        try {
            String text = text(folder);
            Files.writeString(folder.resolve("report.md"), text);
            Files.writeString(folder.resolve("report.svg"), Chart.of(this));
            Ratios.of(this).store(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page; {@code folder} has the last one's ratios. */
    public String text(Path folder) {
        StringBuilder page = new StringBuilder();
        page.append("# Measurements\n\n");
        page.append("Written by `./quintet bench` in %s on %s. %s\n\n"
                .formatted(minutes(whole), LocalDate.now(ZoneOffset.UTC), Machine.describe()));
        page.append("""
                Server, PostgreSQL and clients share the machine. The server runs as `./quintet serve` starts it, on the embedded \
                PostgreSQL's programs. The clients are our own: %d threads, each with a blocking socket that is kept open, which \
                send the next request when the last is answered; every latency is kept, none is estimated. "The database alone" is \
                how often the same statements, taken from PostgreSQL's log with their parameters, are answered by %s at %d \
                connections; "constant" is how often the same server sends a file of the same size. Ratios count; absolute numbers \
                are this machine's.

                """.formatted(Load.CLIENTS, limitTool, Load.CLIENTS));
        page.append("![Share of the lower limit that each read reaches](report.svg)\n\n");
        reads(page, "Small: %,d events, %,d tickets".formatted(DataSet.SMALL.events(), DataSet.SMALL.tickets()), small);
        reads(
                page,
                "Large: %,d events, %,d tickets (made in %s)"
                        .formatted(largeData.events(), largeData.tickets(), minutes(growing)),
                large);
        growth(page);
        writes(page);
        starts(page);
        page.append(Ratios.of(this).comparedWithLast(folder));
        return page.toString();
    }

    private static void reads(StringBuilder page, String title, List<ReadFigures> figures) {
        Table table = new Table(
                "Read",
                "answers/s",
                "p50 ms",
                "p99 ms",
                "p99/p50",
                "bytes",
                "statements",
                "rows",
                "CPU ms: server, database, clients",
                "database alone/s",
                "constant/s",
                "share of the lower");
        for (ReadFigures one : figures) {
            table.row(
                    one.name(),
                    whole(one.perSecond()),
                    one(one.median()),
                    one(one.p99()),
                    one(one.spread()),
                    "%,d".formatted(one.bytes()),
                    Integer.toString(one.statements()),
                    Integer.toString(one.rows()),
                    "%.2f, %.2f, %.2f".formatted(one.serverMillis(), one.databaseMillis(), one.clientMillis()),
                    whole(one.databaseLimit()),
                    whole(one.constantLimit()),
                    two(one.share()));
        }
        page.append("## ").append(title).append("\n\n").append(table).append('\n');
    }

    private void growth(StringBuilder page) {
        Table table =
                new Table("Read", "answers/s small", "answers/s large", "large/small", "p99 small ms", "p99 large ms");
        for (int i = 0; i < small.size(); i++) {
            ReadFigures before = small.get(i);
            ReadFigures after = large.get(i);
            table.row(
                    before.name(),
                    whole(before.perSecond()),
                    whole(after.perSecond()),
                    two(after.perSecond() / before.perSecond()),
                    one(before.p99()),
                    one(after.p99()));
        }
        page.append("## Growth\n\n").append(table).append('\n');
    }

    private void writes(StringBuilder page) {
        if (writes.isEmpty()) {
            return;
        }
        Table table = new Table(
                "Write", "units/s", "p50 ms", "p99 ms", "longest answer ms", "CPU ms: server, database, clients", "");
        for (WriteFigures one : writes) {
            boolean timed = one.median() > 0;
            table.row(
                    one.name(),
                    whole(one.perSecond()),
                    timed ? one(one.median()) : "",
                    timed ? one(one.p99()) : "",
                    timed ? whole(one.longestRequest()) : "",
                    timed
                            ? "%.2f, %.2f, %.2f".formatted(one.serverMillis(), one.databaseMillis(), one.clientMillis())
                            : "",
                    one.remark());
        }
        page.append("## Writes, on the large data set\n\n").append(table).append('\n');
    }

    private void starts(StringBuilder page) {
        if (starts.isEmpty()) {
            return;
        }
        Table table = new Table("Start", "seconds to the first answer", "memory at rest");
        starts.forEach(one -> table.row(one.name(), one(one.seconds()), megabytes(one.memory())));
        page.append("## Start and memory\n\n")
                .append(table)
                .append("\nMemory after all this load: ")
                .append(megabytes(memoryAfterLoad))
                .append(".\n\n");
    }

    private static String megabytes(OptionalLong bytes) {
        return bytes.isPresent() ? bytes.getAsLong() / 1_000_000 + " MB" : "unknown here";
    }

    private static String minutes(Duration time) {
        return "%d min %02d s".formatted(time.toMinutes(), time.toSecondsPart());
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
