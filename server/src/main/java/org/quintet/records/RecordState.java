package org.quintet.records;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How far a record has come in whatever its collection is about; each state is open from each other. */
public enum RecordState {
    DRAFT,
    NEW,
    PENDING,
    INPROGRESS,
    REVIEWED,
    APPROVED,
    PUBLISHED,
    COMPLETED,
    HOLD,
    REJECTED,
    CANCELLED,
    ARCHIVED,
    DELETED;

    /** The words of all states, as they are stored and sent. */
    public static final List<String> WORDS =
            Arrays.stream(values()).map(RecordState::word).toList();

    public static RecordState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
