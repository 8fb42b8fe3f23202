package org.quintet.bench.start;

import java.util.OptionalLong;

/**
 * What was measured of starts.
 *
 * @param seconds from the command to the first answer, the median of several
 * @param memory resident at rest, in bytes
 */
public record StartFigures(String key, String name, double seconds, OptionalLong memory) {}
