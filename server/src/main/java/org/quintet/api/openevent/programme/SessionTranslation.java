package org.quintet.api.openevent.programme;

import static org.quintet.schema.Tables.SESSION;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.programme.sessions.Proposal;
import org.quintet.programme.sessions.SessionChanges;
import org.quintet.programme.sessions.SessionState;

/** What a document about a session asks of the core. */
final class SessionTranslation {

    /** The query parameter of those who know that their session shares its room with another. */
    static final String ALLOW_OVERLAP = "allow-overlap";

    private static final Map<String, Field<Long>> PLACES = Map.of(
            "track", SESSION.TRACK_ID,
            "session-type", SESSION.SESSION_TYPE_ID,
            "microlocation", SESSION.MICROLOCATION_ID);

    private SessionTranslation() {}

    /** {@code columns} are what the attributes in {@code changes} store. */
    static Proposal proposal(
            Attempt<OpenEventCaller> attempt, Changes changes, Map<Field<?>, @Nullable Object> columns) {
        Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>(columns);
        values.remove(SESSION.STATE);
        values.remove(SESSION.DELETED_AT);
        PLACES.forEach((relationship, key) -> {
            if (changes.has(relationship)) {
                values.put(key, changes.relatedId(relationship).orElse(null));
            }
        });
        SessionChanges wanted = new SessionChanges().setAll(values);
        changes.text("state").map(SessionState::of).ifPresent(wanted::to);
        return new Proposal(
                wanted,
                ids(changes, "speakers"),
                attempt.parameter(ALLOW_OVERLAP).filter("true"::equals).isPresent(),
                changes.value("send-email", Boolean.class).orElse(false));
    }

    /** All ids in a to-many relationship, if it was sent; the engine has looked them up. */
    static Optional<Set<Long>> ids(Changes changes, String relationship) {
        return changes.has(relationship)
                ? Optional.of(changes.relatedMany(relationship).stream()
                        .map(Long::valueOf)
                        .collect(Collectors.toSet()))
                : Optional.empty();
    }
}
