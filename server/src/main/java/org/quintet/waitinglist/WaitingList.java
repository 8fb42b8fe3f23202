package org.quintet.waitinglist;

import static org.quintet.schema.Tables.WAITING_LIST_ENTRY;

import java.util.List;
import org.jooq.DSLContext;
import org.quintet.events.EventPublished;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** The lists of those who wait for events; when one is published, they are told, a few at a time. */
@Component
public class WaitingList {

    private static final int AT_ONCE = 100;

    private final DSLContext sql;
    private final ApplicationEventPublisher domainEvents;

    WaitingList(DSLContext sql, ApplicationEventPublisher domainEvents) {
        this.sql = sql;
        this.domainEvents = domainEvents;
    }

    /** Somebody who waits. */
    public record Entry(long id, String email) {}

    /** Those of {@code ids} that are still on a list. */
    public List<Entry> entries(List<Long> ids) {
        return sql.select(WAITING_LIST_ENTRY.ID, WAITING_LIST_ENTRY.EMAIL)
                .from(WAITING_LIST_ENTRY)
                .where(WAITING_LIST_ENTRY.ID.in(ids))
                .orderBy(WAITING_LIST_ENTRY.ID)
                .fetch(row -> new Entry(row.value1(), row.value2()));
    }

    @ApplicationModuleListener
    void on(EventPublished published) {
        List<Long> waiting = sql.select(WAITING_LIST_ENTRY.ID)
                .from(WAITING_LIST_ENTRY)
                .where(WAITING_LIST_ENTRY.EVENT_ID.eq(published.eventId()))
                .and(WaitsFor.PUBLICATION.condition())
                .orderBy(WAITING_LIST_ENTRY.ID)
                .fetch(WAITING_LIST_ENTRY.ID);
        for (int from = 0; from < waiting.size(); from += AT_ONCE) {
            List<Long> some = waiting.subList(from, Math.min(from + AT_ONCE, waiting.size()));
            domainEvents.publishEvent(new WaitingIsOver(published.eventId(), some));
        }
    }
}
