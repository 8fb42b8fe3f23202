package org.quintet.ticketing.attendees;

import static org.quintet.schema.Tables.ATTENDEE;
import static org.quintet.schema.Tables.TAG;

import org.jooq.DSLContext;
import org.quintet.identity.Caller;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.AttendeeRecord;
import org.quintet.schema.tables.records.TicketRecord;

/** Notes something of a ticket's holder at the door, or corrects there who he is (Open Event's facts, A16). */
@UseCase
public class CorrectAttendee {

    private final DSLContext sql;
    private final Attendees attendees;
    private final AttendeeRows rows;

    CorrectAttendee(DSLContext sql, Attendees attendees, AttendeeRows rows) {
        this.sql = sql;
        this.attendees = attendees;
        this.rows = rows;
    }

    /**
     * Changes notes and tag. Who he is may be changed by those who organise the event while he arrives, and by the buyer and
     * the installation's staff while the order is being filled in; what is sent back unchanged is no change. The ticket stays
     * locked until the transaction ends.
     *
     * @param arrives whether the holder is checked in at the same time
     * @throws Failure.NotSignedIn if nobody is signed in
     * @throws Failure.NotFound if there is no such ticket
     * @throws Failure.NotAllowed if the caller does not work at the door of the event, or says who the holder is and may not
     * @throws Failure.Invalid if the tag is not one of the event, the order is not being filled in, or the event's form is not
     *     answered
     */
    public void execute(Caller caller, long ticketId, AttendeeChanges changes, boolean arrives) {
        TicketRecord ticket = attendees.lockedAtTheDoor(caller, ticketId);
        AttendeeRecord attendee = rows.of(ticket);
        AttendeeChanges different = changes.differentFrom(attendee);
        boolean filledIn = attendees.isFilledInBy(caller, ticket);
        if (different.sayWho() && !filledIn) {
            attendees.requireOrganiserOf(caller, ticket, arrives);
        }
        different.value(ATTENDEE.TAG_ID).ifPresent(tag -> requireOfEvent(tag, ticket.getEventId()));
        boolean asks = filledIn ? changes.sayWho() : different.sayWho();
        if (asks || !different.isEmpty()) {
            rows.write(ticket, attendee, different, asks);
        }
    }

    private void requireOfEvent(long tag, long eventId) {
        // locked, so that it is not deleted meanwhile
        boolean known = sql.select(TAG.ID)
                .from(TAG)
                .where(TAG.ID.eq(tag))
                .and(TAG.EVENT_ID.eq(eventId))
                .and(TAG.DELETED_AT.isNull())
                .forShare()
                .fetchOptional()
                .isPresent();
        if (!known) {
            throw new Failure.Invalid(ATTENDEE.TAG_ID.getName(), "The event has no such tag");
        }
    }
}
