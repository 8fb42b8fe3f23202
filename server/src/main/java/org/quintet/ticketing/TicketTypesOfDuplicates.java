package org.quintet.ticketing;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.quintet.events.EventDuplicated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives an event that was made from another the other's ticket types, none of them sold, as much later as the event is. */
@Component
class TicketTypesOfDuplicates {

    private static final Set<Field<?>> OF_ITS_OWN = Set.of(TICKET_TYPE.ID, TICKET_TYPE.UUID, TICKET_TYPE.VERSION);
    private static final List<Field<?>> COPIED = Stream.of(TICKET_TYPE.fields())
            .filter(column -> !OF_ITS_OWN.contains(column))
            .<Field<?>>map(column -> column)
            .toList();

    private final DSLContext sql;
    private final Clock clock;

    TicketTypesOfDuplicates(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @EventListener
    void on(EventDuplicated duplicated) {
        Field<Instant> now = val(clock.instant());
        Map<Field<?>, Field<?>> different = Map.of(
                TICKET_TYPE.EVENT_ID, val(duplicated.eventId()),
                TICKET_TYPE.CREATED_AT, now,
                TICKET_TYPE.UPDATED_AT, now,
                TICKET_TYPE.SALES_STARTS_AT, later(TICKET_TYPE.SALES_STARTS_AT, duplicated.later()),
                TICKET_TYPE.SALES_ENDS_AT, later(TICKET_TYPE.SALES_ENDS_AT, duplicated.later()));
        sql.insertInto(TICKET_TYPE, COPIED)
                .select(select(COPIED.stream()
                                .map(column -> different.getOrDefault(column, column))
                                .toList())
                        .from(TICKET_TYPE)
                        .where(TICKET_TYPE.EVENT_ID.eq(duplicated.templateId()))
                        .and(TicketTypes.present()))
                .execute();
    }

    private static Field<Instant> later(Field<Instant> time, Duration later) {
        return DSL.field("{0} + {1} * interval '1 second'", time.getDataType(), time, val(later.toSeconds()));
    }
}
