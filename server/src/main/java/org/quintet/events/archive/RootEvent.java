package org.quintet.events.archive;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.EVENT;

import java.util.function.Function;
import org.jooq.Field;

/** What rows that come back below an event take over from it. */
public final class RootEvent {

    /** Who brought it back. */
    public static final Function<Long, Field<?>> CREATOR = column(EVENT.CREATED_BY);

    /** When it was brought back. */
    public static final Function<Long, Field<?>> CREATION = column(EVENT.CREATED_AT);

    /** The organisation that it belongs to. */
    public static final Function<Long, Field<?>> ORGANISATION = column(EVENT.ORGANISATION_ID);

    private RootEvent() {}

    private static Function<Long, Field<?>> column(Field<?> column) {
        return event -> field(select(column).from(EVENT).where(EVENT.ID.eq(event)));
    }
}
