package org.quintet.events;

import static org.jooq.impl.DSL.noCondition;
import static org.quintet.schema.Tables.EVENT;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Finds the event that a path names. */
@Component
public class EventIds {

    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z0-9]{8}");

    private final DSLContext sql;

    EventIds(DSLContext sql) {
        this.sql = sql;
    }

    /** The id of the present event that {@code text} names: digits alone are the id, anything else the identifier. */
    public Optional<Long> of(String text) {
        return of(text, noCondition());
    }

    /** As {@link #of(String)}, if it is one of these events. */
    public Optional<Long> of(String text, Condition among) {
        return named(text)
                .flatMap(condition -> sql.select(EVENT.ID)
                        .from(EVENT)
                        .where(condition)
                        .and(EventAccess.present())
                        .and(among)
                        .fetchOptional(EVENT.ID));
    }

    /** Empty for a text that names no event. */
    private static Optional<Condition> named(String text) {
        return ID.matcher(text).matches()
                ? Optional.of(EVENT.ID.eq(Long.valueOf(text)))
                : Optional.of(text).filter(IDENTIFIER.asMatchPredicate()).map(EVENT.IDENTIFIER::eq);
    }
}
