package org.quintet.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.quintet.bench.read.ReadFigures;
import org.quintet.bench.write.WriteFigures;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What can be compared between runs, and between machines more or less: each figure as a share of another one of the same run.
 */
record Ratios(Map<String, Double> values) {

    private static final String FILE = "ratios.json";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static Ratios of(Report report) {
        Map<String, Double> values = new TreeMap<>();
        for (int i = 0; i < report.small().size(); i++) {
            ReadFigures small = report.small().get(i);
            ReadFigures large = report.large().get(i);
            values.put(small.key() + ", small: share of the lower limit", rounded(small.share()));
            values.put(small.key() + ", large: share of the lower limit", rounded(large.share()));
            values.put(small.key() + ", large against small", rounded(large.perSecond() / small.perSecond()));
        }
        double commits =
                report.writes().isEmpty() ? 0 : report.writes().getFirst().perSecond();
        for (WriteFigures write : report.writes()) {
            values.put(
                    write.key() + ": units for each commit of PostgreSQL alone", rounded(write.perSecond() / commits));
        }
        values.remove("commit: units for each commit of PostgreSQL alone");
        return new Ratios(values);
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    void store(Path folder) throws IOException {
        Files.writeString(folder.resolve(FILE), JSON.writeValueAsString(values) + "\n");
    }

    /** A table of these and the last ones. */
    String comparedWithLast(Path folder) {
        Map<String, Double> last = last(folder);
        if (last.isEmpty()) {
            return "";
        }
        Table table = new Table("Ratio", "last report", "this one", "change");
        values.forEach((name, value) -> {
            Double before = last.get(name);
            table.row(
                    name,
                    before == null ? "" : before.toString(),
                    value.toString(),
                    before == null || before == 0 ? "" : "%+.0f %%".formatted((value / before - 1) * 100));
        });
        return "## Against the last report\n\n" + table + "\n";
    }

    private static Map<String, Double> last(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Map.of();
        }
        try {
            return JSON.readValue(Files.readString(file), new TypeReference<TreeMap<String, Double>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
