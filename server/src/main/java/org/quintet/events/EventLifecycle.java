package org.quintet.events;

import java.time.Instant;
import org.quintet.schema.tables.records.EventRecord;

/** Which steps there are and what each does. Every step is open from every state; a second time it does nothing. */
final class EventLifecycle {

    private EventLifecycle() {}

    static void take(EventChanges.Step step, EventRecord event, Instant now) {
        switch (step) {
            case PUBLISH -> {
                event.setState(EventState.PUBLISHED.word());
                if (event.getPublishedAt() == null) {
                    event.setPublishedAt(now);
                }
            }
            case WITHDRAW -> event.setState(EventState.DRAFT.word());
            case CANCEL -> event.setState(EventState.CANCELLED.word());
            case DELETE -> {
                if (event.getDeletedAt() == null) {
                    event.setDeletedAt(now);
                }
            }
            case RESTORE -> event.setDeletedAt(null);
        }
    }
}
