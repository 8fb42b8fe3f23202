package org.quintet.api.appmint.sessions;

import static org.quintet.schema.Tables.SESSION;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.quintet.api.appmint.format.ListLimits;
import org.quintet.platform.failures.Problems;

/** Which sessions of an event are wanted: those on a day, in a track, a room, of a type or a status. */
record SessionFilter(Condition condition, ListLimits limits) {

    private static final List<String> FILTERS = List.of("day", "track", "room", "type", "status");

    /** @throws org.quintet.platform.failures.Failure.Invalid if a value cannot be one */
    static SessionFilter read(Map<String, String> query, Instant now) {
        Problems problems = new Problems();
        ListLimits limits = ListLimits.read(query, problems);
        FILTERS.forEach(name -> ListLimits.value(query, name)
                .ifPresent(
                        text -> problems.require(text.indexOf('\0') < 0, name, "must not contain the character NUL")));
        problems.throwIfAny();
        Condition condition = DSL.noCondition()
                .and(is("day", SessionRecords.day(), query))
                .and(is("track", SESSION.TRACK, query))
                .and(is("room", SESSION.ROOM, query))
                .and(is("type", SESSION.TYPE, query))
                .and(is("status", SessionStatus.wordAt(now), query));
        return new SessionFilter(condition, limits);
    }

    private static Condition is(String parameter, Field<String> column, Map<String, String> query) {
        return ListLimits.value(query, parameter).map(column::eq).orElse(DSL.noCondition());
    }
}
