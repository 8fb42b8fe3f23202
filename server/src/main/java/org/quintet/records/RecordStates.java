package org.quintet.records;

import java.time.Instant;
import org.quintet.schema.tables.records.RecordRecord;

/** What comes with a state. */
final class RecordStates {

    private RecordStates() {}

    static void enter(RecordState state, RecordRecord record, Instant now) {
        if (state == RecordState.PUBLISHED && !state.word().equals(record.getState())) {
            record.setPublishedAt(now);
        }
        record.setState(state.word());
    }
}
