package org.quintet.api.appmint.sessions;

import static org.quintet.schema.Tables.SESSION;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.quintet.programme.sessions.SessionState;
import org.quintet.schema.tables.records.SessionRecord;

/** AppMint's view of a session's state. {@code LIVE} and {@code ENDED} are told by the clock. */
enum SessionStatus {
    SCHEDULED,
    LIVE,
    ENDED,
    CANCELLED;

    static final List<String> WORDS =
            Arrays.stream(values()).map(SessionStatus::word).toList();

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SessionStatus of(SessionRecord session, Instant now) {
        if (!SessionState.PLANNED.contains(session.getState())) {
            return CANCELLED;
        }
        Optional<Instant> start = Optional.ofNullable(session.getStartsAt());
        if (start.isEmpty() || now.isBefore(start.get())) {
            return SCHEDULED;
        }
        Instant end = Optional.ofNullable(session.getEndsAt()).orElse(start.get());
        return now.isAfter(end) ? ENDED : LIVE;
    }

    /** The word of a session's status at {@code now}. */
    static Field<String> wordAt(Instant now) {
        return DSL.when(SESSION.STATE.notIn(SessionState.PLANNED), CANCELLED.word())
                .when(SESSION.STARTS_AT.isNull().or(SESSION.STARTS_AT.gt(now)), SCHEDULED.word())
                .when(DSL.coalesce(SESSION.ENDS_AT, SESSION.STARTS_AT).lt(now), ENDED.word())
                .otherwise(LIVE.word());
    }

    /** The state that a client's status asks for; what only the clock tells is as good as scheduled. */
    static SessionState state(String word) {
        return word.equals(CANCELLED.word()) ? SessionState.CANCELED : SessionState.CONFIRMED;
    }
}
