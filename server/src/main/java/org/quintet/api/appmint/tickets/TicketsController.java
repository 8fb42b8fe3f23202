package org.quintet.api.appmint.tickets;

import java.util.Map;
import java.util.Set;
import org.quintet.api.appmint.events.EventRecords;
import org.quintet.api.appmint.format.ListPage;
import org.quintet.api.appmint.tenancy.Staff;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.schema.tables.records.TicketRecord;
import org.quintet.ticketing.ActivateTicket;
import org.quintet.ticketing.CancelTicket;
import org.quintet.ticketing.IssueTickets;
import org.quintet.ticketing.TransferTicket;
import org.quintet.ticketing.attendees.TicketHolder;
import org.quintet.ticketing.orders.RefundTicket;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Tickets by the hand of an organisation's staff (P-tick). */
@RestController("appMintTicketsController")
@RequestMapping("/events")
class TicketsController {

    private final IssueTickets issueTickets;
    private final ActivateTicket activateTicket;
    private final TransferTicket transferTicket;
    private final CancelTicket cancelTicket;
    private final RefundTicket refundTicket;
    private final EventRecords events;
    private final TicketTypeRecords types;
    private final TicketRecords tickets;

    TicketsController(
            IssueTickets issueTickets,
            ActivateTicket activateTicket,
            TransferTicket transferTicket,
            CancelTicket cancelTicket,
            RefundTicket refundTicket,
            EventRecords events,
            TicketTypeRecords types,
            TicketRecords tickets) {
        this.issueTickets = issueTickets;
        this.activateTicket = activateTicket;
        this.transferTicket = transferTicket;
        this.cancelTicket = cancelTicket;
        this.refundTicket = refundTicket;
        this.events = events;
        this.types = types;
        this.tickets = tickets;
    }

    @GetMapping("/{eventId}/tickets")
    @Permits(Who.ORGANISATION_STAFF)
    ListPage<TicketView> list(Staff staff, @PathVariable String eventId, @RequestParam Map<String, String> query) {
        return tickets.of(events.idOf(staff.organisation(), eventId), TicketFilter.read(query));
    }

    @PostMapping("/{eventId}/tickets")
    @Permits(Who.ORGANISATION_STAFF)
    @ResponseStatus(HttpStatus.CREATED)
    TicketView issue(Staff staff, @PathVariable String eventId, JsonBody body) {
        return issue(staff, eventId, body.object(), IssueTickets.Kind.REGULAR);
    }

    /** The body names the event as well: {@code {eventId, ticketTypeId, …}}. */
    @PostMapping("/tickets/comp")
    @Permits(Who.ORGANISATION_STAFF)
    @ResponseStatus(HttpStatus.CREATED)
    TicketView issueForNothing(Staff staff, JsonBody body) {
        ObjectNode wanted = body.object();
        return issue(staff, eventIn(wanted), wanted, IssueTickets.Kind.COMPLIMENTARY);
    }

    /** As {@code comp}; the tickets have no holders until they are activated. */
    @PostMapping("/tickets/pre-generate")
    @Permits(Who.ORGANISATION_STAFF)
    @ResponseStatus(HttpStatus.CREATED)
    TicketView issueBlank(Staff staff, JsonBody body) {
        ObjectNode wanted = body.object();
        return issue(staff, eventIn(wanted), wanted, IssueTickets.Kind.BLANK);
    }

    @GetMapping("/tickets/{ticketId}")
    @Permits(Who.ORGANISATION_STAFF)
    TicketView read(Staff staff, @PathVariable String ticketId) {
        return tickets.view(id(staff, ticketId));
    }

    @GetMapping("/tickets/{ticketId}/qr")
    @Permits(Who.ORGANISATION_STAFF)
    ResponseEntity<byte[]> qr(Staff staff, @PathVariable String ticketId) {
        return QrCode.answer(tickets.one(staff.organisation(), ticketId).getCode());
    }

    @PostMapping("/tickets/{ticketId}/activate")
    @Permits(Who.ORGANISATION_STAFF)
    TicketView activate(Staff staff, @PathVariable String ticketId, JsonBody body) {
        return view(activateTicket.execute(staff.user(), id(staff, ticketId), holder(body)));
    }

    @PostMapping("/tickets/{ticketId}/transfer")
    @Permits(Who.ORGANISATION_STAFF)
    TicketView transfer(Staff staff, @PathVariable String ticketId, JsonBody body) {
        TicketHolder to = TransferBody.read(body.object());
        return view(transferTicket.execute(staff.user(), TransferTicket.Giver.STAFF, id(staff, ticketId), to));
    }

    @PostMapping("/tickets/{ticketId}/cancel")
    @Permits(Who.ORGANISATION_STAFF)
    TicketView cancel(Staff staff, @PathVariable String ticketId) {
        return view(cancelTicket.execute(staff.user(), id(staff, ticketId)));
    }

    @PostMapping("/tickets/{ticketId}/refund")
    @Permits(Who.ORGANISATION_STAFF)
    TicketView refund(Staff staff, @PathVariable String ticketId) {
        return view(refundTicket.execute(staff.user(), id(staff, ticketId)));
    }

    private TicketView issue(Staff staff, String eventId, ObjectNode body, IssueTickets.Kind kind) {
        long event = events.idOf(staff.organisation(), eventId);
        IssueBody wanted = IssueBody.read(body);
        IssueTickets.Issue issue = wanted.issue(types.idsAt(event, Set.of(wanted.type())), kind);
        try {
            return TicketView.together(tickets.views(issueTickets.execute(staff.user(), event, issue).stream()
                    .map(TicketRecord::getId)
                    .toList()));
        } catch (Failure.Invalid invalid) {
            throw IssueBody.inWireWords(invalid);
        }
    }

    private long id(Staff staff, String ticketId) {
        return tickets.one(staff.organisation(), ticketId).getId();
    }

    private TicketView view(TicketRecord ticket) {
        return tickets.view(ticket.getId());
    }

    private static String eventIn(ObjectNode body) {
        Problems problems = new Problems();
        var event = new JsonFields(body, problems).requiredString("eventId", 200);
        problems.throwIfAny();
        return event.orElseThrow();
    }

    private static TicketHolder holder(JsonBody body) {
        Problems problems = new Problems();
        TicketHolder holder = HolderBody.read(new JsonFields(body.objectOrEmpty(), problems));
        problems.throwIfAny();
        return holder;
    }
}
