package org.quintet.bench.server;

import java.util.List;

/** The words that start a server, as {@code ./quintet serve} does: Java, its options, and the jar. */
public record ServerCommand(List<String> words) {

    private static final String CACHE = "-XX:AOTCache=";

    public ServerCommand {
        words = List.copyOf(words);
    }

    /** Whether it starts with what the JVM learned in an earlier run. */
    public boolean hasCache() {
        return words.stream().anyMatch(word -> word.startsWith(CACHE));
    }

    /** The same without that. */
    public ServerCommand withoutCache() {
        return new ServerCommand(
                words.stream().filter(word -> !word.startsWith(CACHE)).toList());
    }
}
