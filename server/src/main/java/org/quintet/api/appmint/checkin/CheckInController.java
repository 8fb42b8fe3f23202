package org.quintet.api.appmint.checkin;

import org.quintet.api.appmint.events.EventRecords;
import org.quintet.api.appmint.tenancy.Staff;
import org.quintet.api.appmint.tickets.TicketRecords;
import org.quintet.checkin.AdmitTicket;
import org.quintet.checkin.CheckOut;
import org.quintet.checkin.Occupancy;
import org.quintet.checkin.ScanOutcome;
import org.quintet.checkin.ScanStatistics;
import org.quintet.checkin.VerifyTicket;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Scanners at the doors, and the numbers that come of it (document, sections Scan points and Capacity). A ticket that is
 * refused is no error: both outcomes of a scan are 200.
 */
@RestController("appMintCheckInController")
@RequestMapping("/events")
class CheckInController {

    private final AdmitTicket admitTicket;
    private final CheckOut checkOut;
    private final VerifyTicket verifyTicket;
    private final Occupancy occupancy;
    private final ScanStatistics statistics;
    private final EventRecords events;
    private final TicketRecords tickets;

    CheckInController(
            AdmitTicket admitTicket,
            CheckOut checkOut,
            VerifyTicket verifyTicket,
            Occupancy occupancy,
            ScanStatistics statistics,
            EventRecords events,
            TicketRecords tickets) {
        this.admitTicket = admitTicket;
        this.checkOut = checkOut;
        this.verifyTicket = verifyTicket;
        this.occupancy = occupancy;
        this.statistics = statistics;
        this.events = events;
        this.tickets = tickets;
    }

    @PostMapping("/checkin")
    @Permits(Who.ORGANISATION_STAFF)
    ScanAnswer checkIn(Staff staff, JsonBody body) {
        return answer(admitTicket.execute(staff.user(), staff.organisation().id(), ScanBody.read(body.object())));
    }

    @PostMapping("/checkout")
    @Permits(Who.ORGANISATION_STAFF)
    ScanAnswer checkOut(Staff staff, JsonBody body) {
        return answer(checkOut.execute(staff.user(), staff.organisation().id(), ScanBody.read(body.object())));
    }

    /** What a check-in would answer, without one. */
    @PostMapping({"/verify-scan", "/tickets/validate"})
    @Permits(Who.ORGANISATION_STAFF)
    ScanAnswer verify(Staff staff, JsonBody body) {
        return answer(verifyTicket.execute(staff.user(), staff.organisation().id(), ScanBody.read(body.object())));
    }

    @GetMapping("/{id}/occupancy")
    @Permits(Who.ORGANISATION_STAFF)
    OccupancyView occupancy(Staff staff, @PathVariable String id) {
        return OccupancyView.of(id, occupancy.of(events.idOf(staff.organisation(), id)));
    }

    @GetMapping("/{id}/checkin-stats")
    @Permits(Who.ORGANISATION_STAFF)
    StatisticsView statistics(Staff staff, @PathVariable String id) {
        return StatisticsView.of(id, statistics.of(events.idOf(staff.organisation(), id)));
    }

    private ScanAnswer answer(ScanOutcome outcome) {
        return switch (outcome) {
            case ScanOutcome.Passed passed -> ScanAnswer.passed(passed, tickets.view(passed.ticketId()));
            case ScanOutcome.Refused refused -> ScanAnswer.refused(refused.refusal());
        };
    }
}
