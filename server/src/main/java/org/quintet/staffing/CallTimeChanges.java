package org.quintet.staffing;

import static org.quintet.schema.Tables.CALL_TIME;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.Field;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.quintet.platform.database.Rows;
import org.quintet.schema.tables.records.CallTimeRecord;

/** What a client wants a call time to become: new values for some of its columns. Not thread-safe. */
public final class CallTimeChanges {

    /** What clients set; the rest is the core's. */
    private static final Set<Field<?>> SETTABLE = Set.of(
            CALL_TIME.POSITION_NUMBER,
            CALL_TIME.SKILL_LEVEL_NUMBER,
            CALL_TIME.HEADCOUNT,
            CALL_TIME.STARTS_LOCAL,
            CALL_TIME.ENDS_LOCAL,
            CALL_TIME.STARTS_AT_WRITTEN,
            CALL_TIME.ENDS_AT_WRITTEN,
            CALL_TIME.PAY_RATE,
            CALL_TIME.PAY_UNIT,
            CALL_TIME.DRESS_CODE);

    private final Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();

    /** Sets {@code column}; null clears it. */
    public <T> CallTimeChanges set(TableField<CallTimeRecord, T> column, @Nullable T value) {
        if (!SETTABLE.contains(column)) {
            throw new IllegalArgumentException(column + " is not a client's to set");
        }
        values.put(column, value);
        return this;
    }

    void applyTo(CallTimeRecord callTime) {
        Rows.set(callTime, values);
    }
}
