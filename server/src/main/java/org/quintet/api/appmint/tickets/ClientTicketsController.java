package org.quintet.api.appmint.tickets;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quintet.api.appmint.events.EventRecords;
import org.quintet.api.appmint.format.ListPage;
import org.quintet.api.appmint.tenancy.Tenant;
import org.quintet.identity.Caller;
import org.quintet.identity.User;
import org.quintet.organisations.Organisation;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.schema.tables.records.TicketRecord;
import org.quintet.ticketing.TransferTicket;
import org.quintet.ticketing.attendees.TicketHolder;
import org.quintet.ticketing.orders.CompleteOrder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Buying tickets and having them (P-cust). Nobody has to sign in to buy; whoever does finds his tickets again. An order that
 * somebody signed in for is his; one that nobody signed in for is whose who knows its id.
 */
@RestController("appMintClientTicketsController")
@RequestMapping("/client/events/tickets")
class ClientTicketsController {

    private final Purchases purchases;
    private final CompleteOrder completeOrder;
    private final TransferTicket transferTicket;
    private final EventRecords events;
    private final OrderRecords orders;
    private final TicketRecords tickets;

    ClientTicketsController(
            Purchases purchases,
            CompleteOrder completeOrder,
            TransferTicket transferTicket,
            EventRecords events,
            OrderRecords orders,
            TicketRecords tickets) {
        this.purchases = purchases;
        this.completeOrder = completeOrder;
        this.transferTicket = transferTicket;
        this.events = events;
        this.orders = orders;
        this.tickets = tickets;
    }

    @PostMapping("/purchase")
    @Permits(Who.ANYONE)
    @ResponseStatus(HttpStatus.CREATED)
    OrderAnswer buy(
            Tenant tenant,
            Caller caller,
            JsonBody body,
            @RequestHeader(name = Purchases.REQUEST_KEY, required = false) @Nullable String requestKey) {
        Optional<User> buyer = caller.signedInUser();
        PurchaseBody wanted = PurchaseBody.read(body.object(), buyer);
        Organisation organisation = tenant.organisation().orElseThrow(() -> new Failure.NotFound("event"));
        long event = events.publicIdOf(organisation, wanted.eventId());
        return purchases.place(Optional.empty(), buyer, event, wanted, Optional.ofNullable(requestKey));
    }

    /** Called by the buyer when he has paid, or by staff of the organisation when the money has come. */
    @PostMapping("/confirm-order")
    @Permits(Who.ANYONE)
    OrderAnswer confirm(Tenant tenant, Caller caller, JsonBody body) {
        Problems problems = new Problems();
        Optional<String> order = new JsonFields(body.object(), problems).requiredString("orderId", 200);
        problems.throwIfAny();
        Organisation organisation = tenant.organisation().orElseThrow(() -> new Failure.NotFound("order"));
        long id = orders.idOf(organisation, order.orElseThrow());
        return purchases.answer(completeOrder.execute(caller, id));
    }

    @GetMapping("/mine")
    @Permits(Who.SIGNED_IN)
    ListPage<TicketView> mine(Tenant tenant, User holder, @RequestParam Map<String, String> query) {
        TicketFilter filter = TicketFilter.read(query);
        return tenant.organisation()
                .map(organisation -> tickets.heldBy(holder, organisation, filter))
                .orElseGet(() -> ListPage.empty(filter.limits()));
    }

    @GetMapping("/{ticketId}")
    @Permits(Who.SIGNED_IN)
    TicketView read(Tenant tenant, User holder, @PathVariable String ticketId) {
        return tickets.view(held(tenant, holder, ticketId).getId());
    }

    @GetMapping("/{ticketId}/qr")
    @Permits(Who.SIGNED_IN)
    ResponseEntity<byte[]> qr(Tenant tenant, User holder, @PathVariable String ticketId) {
        return QrCode.answer(held(tenant, holder, ticketId).getCode());
    }

    /** The holder gives his ticket away; it is not his any more, so that the answer does not show its new code. */
    @PostMapping("/{ticketId}/transfer")
    @Permits(Who.SIGNED_IN)
    TransferAnswer transfer(Tenant tenant, User holder, @PathVariable String ticketId, JsonBody body) {
        TicketHolder to = TransferBody.read(body.object());
        TicketRecord ticket = transferTicket.execute(
                holder,
                TransferTicket.Giver.HOLDER,
                held(tenant, holder, ticketId).getId(),
                to);
        return new TransferAnswer(true, ticket.getUuid().toString(), to.name(), to.email());
    }

    /** Which ticket went to whom. */
    record TransferAnswer(
            boolean success, String ticketId, Optional<String> holderName, Optional<String> holderEmail) {}

    private TicketRecord held(Tenant tenant, User holder, String ticketId) {
        return tenant.organisation()
                .map(organisation -> tickets.oneHeldBy(holder, organisation, ticketId))
                .orElseThrow(() -> new Failure.NotFound("ticket"));
    }
}
