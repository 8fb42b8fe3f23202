package org.quintet.events;

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
        Optional<Condition> named = ID.matcher(text).matches()
                ? Optional.of(EVENT.ID.eq(Long.valueOf(text)))
                : Optional.of(text).filter(IDENTIFIER.asMatchPredicate()).map(EVENT.IDENTIFIER::eq);
        return named.flatMap(condition -> sql.select(EVENT.ID)
                .from(EVENT)
                .where(condition)
                .and(EventAccess.present())
                .fetchOptional(EVENT.ID));
    }
}
