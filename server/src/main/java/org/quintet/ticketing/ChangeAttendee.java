package org.quintet.ticketing;

import static org.quintet.schema.Tables.ATTENDEE;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.TICKET_HOLDER;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.identity.Caller;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.AttendeeRecord;
import org.quintet.schema.tables.records.TicketHolderRecord;
import org.quintet.schema.tables.records.TicketRecord;

/** Says who comes with a ticket, while its order is being filled in (Open Event, Attendees, "Update Attendee"). */
@UseCase
public class ChangeAttendee {

    private final DSLContext sql;
    private final Clock clock;
    private final Attendees attendees;
    private final AttendeeForms forms;

    ChangeAttendee(DSLContext sql, Clock clock, Attendees attendees, AttendeeForms forms) {
        this.sql = sql;
        this.clock = clock;
        this.attendees = attendees;
        this.forms = forms;
    }

    /**
     * Changes what is known of the ticket's holder.
     *
     * @throws Failure.NotSignedIn if nobody is signed in
     * @throws Failure.NotFound if there is no such ticket, or it has no order
     * @throws Failure.NotAllowed if the caller is neither the buyer nor of the installation's staff
     * @throws Failure.Invalid if the order is not being filled in, or the event's form is not answered
     */
    public void execute(Caller caller, long ticketId, AttendeeChanges changes) {
        TicketRecord ticket = attendees.lockedForBuyer(caller, ticketId);
        AttendeeRecord attendee =
                sql.selectFrom(ATTENDEE).where(ATTENDEE.ID.eq(ticketId)).fetchSingle();
        boolean moves = changes.changes(ATTENDEE.EMAIL, attendee);
        Optional<String> notes = Optional.ofNullable(attendee.getAttendeeNotes());
        changes.into(attendee);
        attendee.setAttendeeNotes(appended(notes, Optional.ofNullable(attendee.getAttendeeNotes()))
                .orElse(null));
        attendee.setComplexFieldValues(
                hasForm(attendee.getEventId()) ? forms.check(attendee).orElse(null) : null);
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
