package org.quintet.programme;

import static org.quintet.schema.Tables.SESSION;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.quintet.schema.tables.records.SessionRecord;

/** What a client wants a session to become: new values for some of its columns, and perhaps a state. Not thread-safe. */
public final class SessionChanges {

    /** What the core alone decides. */
    private static final Set<Field<?>> OWNED_BY_THE_CORE = Set.of(
            SESSION.ID,
            SESSION.UUID,
            SESSION.EVENT_ID,
            SESSION.VERSION,
            SESSION.CREATED_BY,
            SESSION.CREATED_AT,
            SESSION.UPDATED_AT,
            SESSION.DELETED_AT,
            SESSION.STATE);

    private final Map<TableField<SessionRecord, ?>, @Nullable Object> values = new LinkedHashMap<>();
    private Optional<SessionState> state = Optional.empty();

    /** Sets {@code column}; null clears it. */
    public <T> SessionChanges set(TableField<SessionRecord, T> column, @Nullable T value) {
        if (OWNED_BY_THE_CORE.contains(column)) {
            throw new IllegalArgumentException(column + " is not a client's to set");
        }
        values.put(column, value);
        return this;
    }

    /** Asks for another state. */
    public SessionChanges to(SessionState wanted) {
        state = Optional.of(wanted);
        return this;
    }

    /** Makes them in {@code session}, as far as {@link SessionRules} lets. */
    void applyTo(SessionRecord session) {
        values.forEach((column, value) -> set(session, column, value));
        state.map(SessionState::word).ifPresent(session::setState);
    }

    private static <T> void set(SessionRecord session, Field<T> column, @Nullable Object value) {
        session.set(column, column.getType().cast(value));
    }
}
