package org.quintet.ticketing.attendees;

import static org.quintet.schema.Tables.ATTENDEE;

import org.quintet.identity.Caller;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.TicketRecord;

/** Says who comes with a ticket, while its order is being filled in (Open Event, Attendees, "Update Attendee"). */
@UseCase
public class ChangeAttendee {

    private final Attendees attendees;
    private final AttendeeRows rows;

    ChangeAttendee(Attendees attendees, AttendeeRows rows) {
        this.attendees = attendees;
        this.rows = rows;
    }

    /**
     * Changes what is known of the ticket's holder. What he is marked with stays: that is for those at the door, see
     * {@link CorrectAttendee}.
     *
     * @throws Failure.NotSignedIn if nobody is signed in
     * @throws Failure.NotFound if there is no such ticket, or it has no order
     * @throws Failure.NotAllowed if the caller is neither the buyer nor of the installation's staff
     * @throws Failure.Invalid if the order is not being filled in, or the event's form is not answered
     */
    public void execute(Caller caller, long ticketId, AttendeeChanges changes) {
        TicketRecord ticket = attendees.lockedForBuyer(caller, ticketId);
        rows.write(ticket, rows.of(ticket), changes.without(ATTENDEE.TAG_ID), true);
    }
}
