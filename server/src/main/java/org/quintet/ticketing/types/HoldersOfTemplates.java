package org.quintet.ticketing.types;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.min;
import static org.quintet.schema.Tables.TICKET;

import java.util.List;
import org.jooq.DSLContext;
import org.quintet.events.EventDuplicated;
import org.quintet.ticketing.TicketState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Has those told of a new event who hold tickets for the event that it was made from, a few at a time. */
@Component
public class HoldersOfTemplates {

    private static final int AT_ONCE = 100;

    private final DSLContext sql;
    private final ApplicationEventPublisher domainEvents;

    HoldersOfTemplates(DSLContext sql, ApplicationEventPublisher domainEvents) {
        this.sql = sql;
        this.domainEvents = domainEvents;
    }

    /** Somebody who holds a ticket. */
    public record Holder(long ticketId, String email) {}

    /** Who holds these tickets now. */
    public List<Holder> of(List<Long> ticketIds) {
        return sql.select(TICKET.ID, TICKET.HOLDER_EMAIL)
                .from(TICKET)
                .where(TICKET.ID.in(ticketIds))
                .and(TICKET.STATE.eq(inline(TicketState.ACTIVE.word())))
                .and(TICKET.HOLDER_EMAIL.isNotNull())
                .orderBy(TICKET.ID)
                .fetch(row -> new Holder(row.value1(), row.value2()));
    }

    @ApplicationModuleListener
    void on(EventDuplicated duplicated) {
        List<Long> tickets = sql.select(min(TICKET.ID))
                .from(TICKET)
                .where(TICKET.EVENT_ID.eq(duplicated.templateId()))
                .and(TICKET.STATE.eq(inline(TicketState.ACTIVE.word())))
                .and(TICKET.HOLDER_EMAIL.isNotNull())
                // nobody is told twice, however many tickets he has
                .groupBy(lower(TICKET.HOLDER_EMAIL))
                .fetch(row -> row.value1());
        for (int from = 0; from < tickets.size(); from += AT_ONCE) {
            List<Long> some = tickets.subList(from, Math.min(from + AT_ONCE, tickets.size()));
            domainEvents.publishEvent(new TemplateHasHolders(duplicated.templateId(), duplicated.eventId(), some));
        }
    }
}
