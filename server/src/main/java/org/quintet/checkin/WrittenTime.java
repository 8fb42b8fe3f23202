package org.quintet.checkin;

import java.time.Instant;

/**
 * A time as somebody wrote it.
 *
 * @param text what is shown of it
 */
public record WrittenTime(Instant at, String text) {}
