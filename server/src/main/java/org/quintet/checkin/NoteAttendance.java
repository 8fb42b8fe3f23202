package org.quintet.checkin;

import static org.quintet.schema.Tables.TICKET;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quintet.identity.Caller;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.ticketing.attendees.AttendeeChanges;
import org.quintet.ticketing.attendees.CorrectAttendee;

/**
 * Notes by hand that an attendee registers, comes or leaves, and what else is seen of him then (Open Event's facts, A16,
 * rules 3 to 6). Each time is a scan like those at doors and stations: whoever came so is not let in by them once more.
 */
@UseCase
public class NoteAttendance {

    /** The clocks of devices are not always right. */
    private static final Duration EARLY = Duration.ofDays(1);

    private final Clock clock;
    private final CorrectAttendee correctAttendee;
    private final CheckInTimes times;
    private final HandLog log;

    NoteAttendance(Clock clock, CorrectAttendee correctAttendee, CheckInTimes times, HandLog log) {
        this.clock = clock;
        this.correctAttendee = correctAttendee;
        this.times = times;
        this.log = log;
    }

    /**
     * Records what is new. A time that is known is no second check-in; somebody who is in and comes again gets another time,
     * but is there once. Whoever is not checked in any more has left, and leaves wherever he is.
     *
     * @param changes what else is said of him, see {@link CorrectAttendee}
     * @throws Failure.NotSignedIn if nobody is signed in
     * @throws Failure.NotFound if there is no such ticket
     * @throws Failure.NotAllowed if the caller does not work at the door of the event, or as {@link CorrectAttendee} says
     * @throws Failure.Invalid if times are missing or in the future, the ticket is not valid, or he leaves and never came; or
     *     as {@link CorrectAttendee} says
     */
    public void execute(Caller caller, long ticketId, AttendanceNote note, AttendeeChanges changes) {
        User by = caller.requireUser();
        note.requireTimes();
        correctAttendee.execute(caller, ticketId, changes, note.arrives());
        CheckInTimes.Times known = times.of(List.of(ticketId)).getOrDefault(ticketId, CheckInTimes.Times.NONE);
        HandLog.Attendee attendee = log.attendee(by, ticketId);
        register(attendee, note, known);
        for (AttendanceNote.Arrival arrival : note.arrivals(known.checkIns())) {
            requirePossible(arrival.time(), AttendanceNote.CHECK_INS);
            requireValid(attendee);
            log.entered(attendee, arrival);
        }
        leave(attendee, note, known);
    }

    private void register(HandLog.Attendee attendee, AttendanceNote note, CheckInTimes.Times known) {
        if (!note.isRegistered() || known.isRegistered()) {
            return;
        }
        Optional<WrittenTime> time = note.registrations().stream().findFirst();
        time.ifPresent(written -> requirePossible(written, "register_times"));
        requireValid(attendee);
        log.registered(attendee, time, clock.instant());
    }

    private void leave(HandLog.Attendee attendee, AttendanceNote note, CheckInTimes.Times known) {
        Optional<WrittenTime> time = AttendanceNote.added(note.checkOuts(), known.checkOuts()).stream()
                .findFirst();
        boolean wasOut = attendee.isUsed() && !attendee.isInside();
        boolean goes = note.isOut() && !wasOut;
        boolean gone = note.isIn().filter(in -> !in).isPresent();
        if (!goes && !gone && time.isEmpty()) {
            return;
        }
        time.ifPresent(written -> requirePossible(written, AttendanceNote.CHECK_OUTS));
        boolean left = log.left(attendee, goes ? Optional.empty() : time, clock.instant());
        if (!left && !gone) {
            throw new Failure.Invalid(AttendanceNote.CHECK_OUTS, "Attendee not check in yet.");
        }
    }

    private void requirePossible(WrittenTime time, String field) {
        Instant latest = clock.instant().plus(EARLY);
        if (time.at().isAfter(latest)) {
            throw new Failure.Invalid(field, "Must not be in the future");
        }
    }

    private static void requireValid(HandLog.Attendee attendee) {
        if (!attendee.isValid()) {
            throw new Failure.Invalid(TICKET.ID.getName(), "Ticket is not valid.");
        }
    }
}
