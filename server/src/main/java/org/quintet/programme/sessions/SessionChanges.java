package org.quintet.programme.sessions;

import static org.quintet.schema.Tables.SESSION;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.quintet.platform.text.RichText;
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

    /** Sets all of these columns; null clears one. */
    public SessionChanges setAll(Map<Field<?>, @Nullable Object> columns) {
        columns.forEach((column, value) -> {
            if (!(column instanceof TableField<?, ?> field) || !SESSION.equals(field.getTable())) {
                throw new IllegalArgumentException(column + " is no column of sessions");
            }
            setUnchecked(field, value);
        });
        return this;
    }

    @SuppressWarnings("unchecked") // what is stored is cast to the column's type
    private void setUnchecked(TableField<?, ?> column, @Nullable Object value) {
        set((TableField<SessionRecord, Object>) column, value);
    }

    /** Asks for another state. */
    public SessionChanges to(SessionState wanted) {
        state = Optional.of(wanted);
        return this;
    }

    /** Makes them in {@code session}, as far as {@link SessionRules} lets. */
    void applyTo(SessionRecord session) {
        @Nullable String shown = session.getLongAbstract();
        values.forEach((column, value) -> set(session, column, value));
        settleDescription(session, shown);
        state.map(SessionState::word).ifPresent(session::setState);
    }

    /** The description is kept as it was written, and as it may be shown where HTML is. */
    private void settleDescription(SessionRecord session, @Nullable String shown) {
        if (sets(SESSION.LONG_ABSTRACT) && !Objects.equals(shown, session.getLongAbstract())) {
            session.setDescription(session.getLongAbstract());
        } else if (sets(SESSION.DESCRIPTION)) {
            session.setLongAbstract(Optional.ofNullable(session.getDescription())
                    .map(RichText::clean)
                    .orElse(null));
        }
    }

    /** Takes back what is asked for in {@code column}. */
    public SessionChanges without(TableField<SessionRecord, ?> column) {
        values.remove(column);
        return this;
    }

    /** The state that is asked for, if one is. */
    Optional<SessionState> state() {
        return state;
    }

    /** Whether a value for {@code column} is asked for. */
    boolean sets(TableField<SessionRecord, ?> column) {
        return values.containsKey(column);
    }

    private static <T> void set(SessionRecord session, Field<T> column, @Nullable Object value) {
        session.set(column, column.getType().cast(value));
    }
}
