package org.quintet.recurrence;

import java.util.Optional;
import org.quintet.schema.tables.records.EventRecord;

/**
 * A part with what its occurrences are like.
 *
 * @param own empty in the first part: it is like the event itself
 */
record Stretch(Part part, Optional<EventRecord> own) {

    Stretch with(Part other) {
        return new Stretch(other, own);
    }
}
