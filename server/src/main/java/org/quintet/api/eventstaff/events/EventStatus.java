package org.quintet.api.eventstaff.events;

import static org.jooq.impl.DSL.inline;
import static org.quintet.schema.Tables.EVENT;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.quintet.events.EventAccess;
import org.quintet.events.EventChanges;
import org.quintet.events.EventChanges.Step;
import org.quintet.events.EventState;
import org.quintet.events.Visibility;
import org.quintet.schema.tables.records.EventRecord;

/** EventStaff's view of an event's lifecycle. A cancelled event is shown as deleted, a private one as a draft. */
enum EventStatus {
    ACTIVE,
    DRAFT,
    DELETED;

    static final List<String> WORDS = List.of("active", "draft", "deleted");

    private static final Condition STANDING =
            EventAccess.present().and(EVENT.STATE.ne(inline(EventState.CANCELLED.word())));
    private static final Condition SHOWN_AS_DRAFT =
            EVENT.STATE.eq(inline(EventState.DRAFT.word())).or(EVENT.VISIBILITY.eq(inline(Visibility.PRIVATE.word())));

    static EventStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EventStatus of(EventRecord event) {
        if (event.getDeletedAt() != null || event.getState().equals(EventState.CANCELLED.word())) {
            return DELETED;
        }
        boolean draft = event.getState().equals(EventState.DRAFT.word())
                || event.getVisibility().equals(Visibility.PRIVATE.word());
        return draft ? DRAFT : ACTIVE;
    }

    /** Which events have {@code status}; without one, all that are not deleted. */
    static Condition filter(Optional<EventStatus> status) {
        return status.map(wanted -> switch (wanted) {
                    case ACTIVE -> STANDING.andNot(SHOWN_AS_DRAFT);
                    case DRAFT -> STANDING.and(SHOWN_AS_DRAFT);
                    case DELETED ->
                        EVENT.DELETED_AT.isNotNull().or(EVENT.STATE.eq(inline(EventState.CANCELLED.word())));
                })
                .orElse(STANDING);
    }

    /** Asks for what makes {@code current} show this status; for nothing, if it shows it already. */
    void ask(EventChanges changes, Optional<EventRecord> current) {
        if (current.map(EventStatus::of).equals(Optional.of(this))) {
            return;
        }
        if (this != DELETED
                && current.map(event -> event.getDeletedAt() != null).orElse(false)) {
            changes.step(Step.RESTORE);
        }
        switch (this) {
            case ACTIVE -> {
                changes.step(Step.PUBLISH);
                // what its calendar kept to itself is now the staff's
                if (current.map(event -> event.getVisibility().equals(Visibility.PRIVATE.word()))
                        .orElse(false)) {
                    changes.set(EVENT.VISIBILITY, Visibility.UNLISTED.word());
                }
            }
            case DRAFT -> changes.step(Step.WITHDRAW);
            case DELETED -> changes.step(Step.DELETE);
        }
    }

    /** What deletes {@code current}; nothing, if somebody was faster. */
    static EventChanges deletion(EventRecord current) {
        EventChanges changes = new EventChanges();
        DELETED.ask(changes, Optional.of(current));
        return changes;
    }
}
