package org.quintet.bench.write;

/** What was measured of one kind of write, or of several together. */
public record WriteFigures(
        String key,
        String name,
        double perSecond,
        double median,
        double p99,
        double longestRequest,
        double serverMillis,
        double databaseMillis,
        double clientMillis,
        String remark) {}
