package org.quintet.ticketing.attendees;

import static org.quintet.schema.Tables.ATTENDEE;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.quintet.forms.FormAnswers;
import org.quintet.forms.FormSubject;
import org.quintet.schema.tables.records.AttendeeRecord;
import org.springframework.stereotype.Component;

/** What an event asks of those who come, and whether they have answered. */
@Component
public class AttendeeForms {

    private final DSLContext sql;
    private final FormAnswers forms;

    AttendeeForms(DSLContext sql, FormAnswers forms) {
        this.sql = sql;
        this.forms = forms;
    }

    /**
     * The answers to fields of the event's own, as they are to be stored.
     *
     * @param attendee as he is going to be
     * @throws org.quintet.platform.failures.Failure.Invalid if an answer is missing, or is not what was asked for
     */
    Optional<JSONB> check(AttendeeRecord attendee) {
        return forms.check(
                new FormAnswers.Form(attendee.getEventId(), FormSubject.ATTENDEE, ticketForm(attendee)),
                attendee,
                Set.of(),
                Optional.ofNullable(attendee.getComplexFieldValues()));
    }

    /**
     * Checks all that come by an order.
     *
     * @throws org.quintet.platform.failures.Failure.Invalid as {@link #check}
     */
    public void checkAll(long orderId) {
        sql.selectFrom(ATTENDEE)
                .where(ATTENDEE.ORDER_ID.eq(orderId))
                .and(ATTENDEE.DELETED_AT.isNull())
                .orderBy(ATTENDEE.ID)
                .fetch()
                .forEach(this::check);
    }

    private Optional<String> ticketForm(AttendeeRecord attendee) {
        return sql.select(TICKET_TYPE.FORM_ID)
                .from(TICKET_TYPE)
                .where(TICKET_TYPE.ID.eq(attendee.getTicketTypeId()))
                .fetchOptional(TICKET_TYPE.FORM_ID)
                .filter(form -> !form.isBlank());
    }
}
