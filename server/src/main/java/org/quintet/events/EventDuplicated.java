package org.quintet.events;

import java.time.Duration;

/**
 * An event was made from another. What belongs to the other is copied in the same transaction, by those who listen.
 *
 * @param later how much later than its template it begins; negative if earlier
 */
public record EventDuplicated(long templateId, long eventId, Duration later) {}
