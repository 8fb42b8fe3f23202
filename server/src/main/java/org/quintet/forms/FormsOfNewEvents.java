package org.quintet.forms;

import static org.quintet.schema.Tables.CUSTOM_FORM;

import org.jooq.DSLContext;
import org.quintet.events.EventCreated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives every new event its form for attendees, in the transaction that creates the event. */
@Component
class FormsOfNewEvents {

    private final DSLContext sql;

    FormsOfNewEvents(DSLContext sql) {
        this.sql = sql;
    }

    @EventListener
    void on(EventCreated created) {
        sql.insertInto(CUSTOM_FORM)
                .set(FormFields.ofNewEvents(created.eventId()))
                .execute();
    }
}
