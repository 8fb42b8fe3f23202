package org.quintet.ticketing.attendees;

import static org.quintet.schema.Tables.ATTENDEE;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.TICKET_HOLDER;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.schema.tables.records.AttendeeRecord;
import org.quintet.schema.tables.records.TicketHolderRecord;
import org.quintet.schema.tables.records.TicketRecord;
import org.quintet.ticketing.TicketRows;
import org.springframework.stereotype.Component;

/** Reads and writes what is known of the holders of tickets, in the ticket and beside it. */
@Component
class AttendeeRows {

    private final DSLContext sql;
    private final Clock clock;
    private final AttendeeForms forms;

    AttendeeRows(DSLContext sql, Clock clock, AttendeeForms forms) {
        this.sql = sql;
        this.clock = clock;
        this.forms = forms;
    }

    /** What is known of the holder of a ticket that is there. */
    AttendeeRecord of(TicketRecord ticket) {
        return sql.selectFrom(ATTENDEE).where(ATTENDEE.ID.eq(ticket.getId())).fetchSingle();
    }

    /**
     * Makes the changes.
     *
     * @param ticket locked
     * @param asks whether the event's form must be answered
     * @throws org.quintet.platform.failures.Failure.Invalid if it is not
     */
    void write(TicketRecord ticket, AttendeeRecord attendee, AttendeeChanges changes, boolean asks) {
        boolean moves = changes.changes(ATTENDEE.EMAIL, attendee);
        Optional<String> notes = Optional.ofNullable(attendee.getAttendeeNotes());
        changes.into(attendee);
        attendee.setAttendeeNotes(appended(notes, Optional.ofNullable(attendee.getAttendeeNotes()))
                .orElse(null));
        if (asks) {
            attendee.setComplexFieldValues(
                    hasForm(attendee.getEventId()) ? forms.check(attendee).orElse(null) : null);
        }
        AttendeeChanges.name(ticket, attendee);
        if (moves) {
            ticket.setHolderId(null);
        }
        TicketRows.update(sql, ticket, clock.instant());
        TicketHolderRecord details = AttendeeChanges.details(attendee);
        sql.insertInto(TICKET_HOLDER)
                .set(details)
                .onConflict(TICKET_HOLDER.TICKET_ID)
                .doUpdate()
                .set(details)
                .execute();
    }

    /** Notes come behind those that are there, each once. */
    private static Optional<String> appended(Optional<String> before, Optional<String> added) {
        return before.filter(text -> !text.isEmpty())
                .map(text -> added.filter(note -> !note.equals(text)
                                && !Arrays.asList(text.split(",", -1)).contains(note))
                        .map(note -> text + "," + note)
                        .orElse(text))
                .or(() -> added);
    }

    private boolean hasForm(long eventId) {
        return sql.fetchExists(EVENT, EVENT.ID.eq(eventId).and(EVENT.IS_TICKET_FORM_ENABLED));
    }
}
