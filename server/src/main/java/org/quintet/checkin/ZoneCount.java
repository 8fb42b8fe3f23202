package org.quintet.checkin;

import java.util.Optional;

/**
 * How many people are in a zone of an event.
 *
 * @param current admissions minus check-outs
 * @param capacity what the venue holds, if that is known. A full zone lets people in all the same
 */
public record ZoneCount(String zone, long current, Optional<Integer> capacity) {}
