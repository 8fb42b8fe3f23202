package org.quintet.bench.load;

import java.util.Arrays;

/** How long requests took, each of them, in nanoseconds. Not thread-safe. */
public final class Latencies {

    private long[] nanos = new long[1024];
    private int count;

    void add(long took) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = took;
    }

    void addAll(Latencies others) {
        long[] all = Arrays.copyOf(nanos, Math.max(1, count + others.count));
        System.arraycopy(others.nanos, 0, all, count, others.count);
        nanos = all;
        count += others.count;
    }

    void sort() {
        Arrays.sort(nanos, 0, count);
    }

    public int count() {
        return count;
    }

    /** What {@code share} of the requests did not exceed, in milliseconds; sorted ones only. */
    public double millis(double share) {
        return count == 0 ? 0 : nanos[Math.min(count - 1, (int) (count * share))] / 1e6;
    }

    /** The longest, in milliseconds. */
    public double longestMillis() {
        return millis(1);
    }
}
