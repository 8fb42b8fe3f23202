package org.quintet.bench.read;

/**
 * What was measured of one read.
 *
 * @param perSecond answers a second
 * @param databaseLimit how often the database alone answers the same statements in a second
 * @param constantLimit how often the server answers a file of the same size in a second
 * @param serverMillis processor time for each answer, as the others; zero where nobody tells
 */
public record ReadFigures(
        String key,
        String name,
        double perSecond,
        double median,
        double p99,
        int bytes,
        int statements,
        int rows,
        double serverMillis,
        double databaseMillis,
        double clientMillis,
        double databaseLimit,
        double constantLimit) {

    public double limit() {
        return Math.min(databaseLimit, constantLimit);
    }

    /** How much of the lower limit is reached. */
    public double share() {
        return perSecond / limit();
    }

    public double spread() {
        return p99 / median;
    }
}
