package org.quintet.programme.sessions;

import static org.jooq.impl.DSL.lower;
import static org.quintet.schema.Tables.MICROLOCATION;
import static org.quintet.schema.Tables.SESSION;
import static org.quintet.schema.Tables.SESSION_TYPE;
import static org.quintet.schema.Tables.TRACK;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.SessionRecord;
import org.springframework.stereotype.Component;

/**
 * Keeps a session's track, type and room one thing, whether a client names them by word (AppMint) or by id (Open Event): what
 * has an id goes by its name, and a word that is the name of one of the event's is that one.
 */
@Component
class SessionPlaces {

    /** One of the three: where it is stored, and where the session has its id and its name. */
    private record Place(
            String what,
            Table<?> table,
            Field<Long> id,
            Field<Long> event,
            Field<String> name,
            Field<Instant> deletedAt,
            TableField<SessionRecord, Long> key,
            TableField<SessionRecord, String> word) {}

    private static final List<Place> PLACES = List.of(
            new Place(
                    "track",
                    TRACK,
                    TRACK.ID,
                    TRACK.EVENT_ID,
                    TRACK.NAME,
                    TRACK.DELETED_AT,
                    SESSION.TRACK_ID,
                    SESSION.TRACK),
            new Place(
                    "session_type",
                    SESSION_TYPE,
                    SESSION_TYPE.ID,
                    SESSION_TYPE.EVENT_ID,
                    SESSION_TYPE.NAME,
                    SESSION_TYPE.DELETED_AT,
                    SESSION.SESSION_TYPE_ID,
                    SESSION.TYPE),
            new Place(
                    "microlocation",
                    MICROLOCATION,
                    MICROLOCATION.ID,
                    MICROLOCATION.EVENT_ID,
                    MICROLOCATION.NAME,
                    MICROLOCATION.DELETED_AT,
                    SESSION.MICROLOCATION_ID,
                    SESSION.ROOM));

    private final DSLContext sql;

    SessionPlaces(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Completes {@code session}, which was {@code before}.
     *
     * @throws Failure.Invalid if it names something of another event
     */
    void settle(SessionRecord before, SessionRecord session) {
        for (Place place : PLACES) {
            if (!Objects.equals(before.get(place.key()), session.get(place.key()))) {
                session.set(place.word(), nameOf(place, session));
            } else if (!Objects.equals(before.get(place.word()), session.get(place.word()))) {
                session.set(place.key(), idOf(place, session).orElse(null));
            }
        }
    }

    private @Nullable String nameOf(Place place, SessionRecord session) {
        Long id = session.get(place.key());
        if (id == null) {
            return null;
        }
        return sql.select(place.name())
                .from(place.table())
                .where(place.id().eq(id))
                .and(place.event().eq(session.getEventId()))
                .fetchOptional(place.name())
                .orElseThrow(() -> new Failure.Invalid(place.what(), "It must be of the session's event"));
    }

    private Optional<Long> idOf(Place place, SessionRecord session) {
        return Optional.ofNullable(session.get(place.word()))
                .flatMap(word -> sql.select(place.id())
                        .from(place.table())
                        .where(place.event().eq(session.getEventId()))
                        .and(lower(place.name()).eq(word.strip().toLowerCase(Locale.ROOT)))
                        .and(place.deletedAt().isNull())
                        .orderBy(place.id())
                        .limit(1)
                        .fetchOptional(place.id()));
    }
}
