package org.quintet.ticketing.types;

import static org.jooq.impl.DSL.val;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.quintet.events.EventDuplicated;
import org.quintet.platform.database.RowCopies;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives an event that was made from another the other's ticket types, none of them sold, as much later as the event is. */
@Component
class TicketTypesOfDuplicates {

    private static final Set<Field<?>> OF_ITS_OWN = Set.of(TICKET_TYPE.ID, TICKET_TYPE.UUID, TICKET_TYPE.VERSION);

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
                TICKET_TYPE.SALES_STARTS_AT, RowCopies.later(TICKET_TYPE.SALES_STARTS_AT, duplicated.later()),
                TICKET_TYPE.SALES_ENDS_AT, RowCopies.later(TICKET_TYPE.SALES_ENDS_AT, duplicated.later()));
        RowCopies.insert(
                sql,
                TICKET_TYPE,
                TICKET_TYPE.EVENT_ID.eq(duplicated.templateId()).and(TicketTypes.present()),
                OF_ITS_OWN,
                different);
    }
}
