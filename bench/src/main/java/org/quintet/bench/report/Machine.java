package org.quintet.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What is measured on. */
final class Machine {

    private Machine() {}

    static String describe() {
        return "%s %s, %d processors%s; Java %s."
                .formatted(
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        value("/proc/cpuinfo", "model name")
                                        .map(name -> " (" + name + ")")
                                        .orElse("")
                                + value("/proc/meminfo", "MemTotal")
                                        .map(text ->
                                                ", " + Long.parseLong(text.replaceAll("\\D", "")) / 1_000_000 + " GB")
                                        .orElse(""),
                        Runtime.version());
    }

    /** What stands after the colon in the first line that begins so. */
    private static Optional<String> value(String file, String name) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException e) {
            // not Linux
            return Optional.empty();
        }
    }
}
