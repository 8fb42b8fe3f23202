package org.quintet.events;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static org.quintet.schema.Tables.EVENT;

import org.jooq.Field;

/** Where events take place, in a word. For queries on {@code event}. */
public final class EventPlaces {

    /** {@code Hybrid}, {@code Online}, {@code Venue} or {@code To be announced}. */
    public static final Field<String> KIND = when(
                    condition(EVENT.ONLINE).and(EVENT.VENUE_NAME.isNotNull()), inline("Hybrid"))
            .when(EVENT.ONLINE, inline("Online"))
            .when(EVENT.VENUE_NAME.isNotNull(), inline("Venue"))
            .otherwise(inline("To be announced"));

    private EventPlaces() {}
}
