package org.quintet.exports;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.stringAgg;
import static org.quintet.schema.Tables.VIRTUAL_CHECK_IN;

import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** When the holders of an event's tickets entered its virtual rooms. */
final class VirtualVisits {

    static final Field<Long> TICKET_ID = field(name("virtual_visit", "ticket_id"), Long.class);

    /** Times in UTC, separated by commas. */
    static final Field<String> TIMES = field(name("virtual_visit", "times"), String.class);

    private VirtualVisits() {}

    /** A row for each ticket whose holder did, in one go for all of them. */
    static Table<Record2<Long, String>> ofEvent(long eventId) {
        Table<?> visit = select(
                        DSL.<Long>field("unnest({0})", Long.class, VIRTUAL_CHECK_IN.TICKET_IDS)
                                .as("ticket_id"),
                        VIRTUAL_CHECK_IN.ID.as("id"),
                        field(
                                        "to_char({0} at time zone 'UTC', {1})",
                                        String.class,
                                        VIRTUAL_CHECK_IN.CHECKED_IN_AT,
                                        inline("YYYY-MM-DD\"T\"HH24:MI:SS.US\"+00:00\""))
                                .as("time"))
                .from(VIRTUAL_CHECK_IN)
                .where(VIRTUAL_CHECK_IN.EVENT_ID.eq(eventId))
                .asTable("visit");
        Field<Long> ticket = field(name("visit", "ticket_id"), Long.class);
        return select(
                        ticket.as("ticket_id"),
                        stringAgg(field(name("visit", "time"), String.class), ",")
                                .orderBy(field(name("visit", "id")))
                                .as("times"))
                .from(visit)
                .groupBy(ticket)
                .asTable("virtual_visit");
    }
}
