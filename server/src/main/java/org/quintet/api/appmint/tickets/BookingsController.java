package org.quintet.api.appmint.tickets;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quintet.api.appmint.events.EventRecords;
import org.quintet.api.appmint.tenancy.Staff;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.quintet.ticketing.orders.CancelOrder;
import org.quintet.ticketing.orders.RefundOrder;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Bookings by the hand of an organisation's staff (P-tick). */
@RestController("appMintBookingsController")
@RequestMapping("/events")
class BookingsController {

    private final Purchases purchases;
    private final CancelOrder cancelOrder;
    private final RefundOrder refundOrder;
    private final EventRecords events;
    private final OrderRecords orders;
    private final TicketRecords tickets;

    BookingsController(
            Purchases purchases,
            CancelOrder cancelOrder,
            RefundOrder refundOrder,
            EventRecords events,
            OrderRecords orders,
            TicketRecords tickets) {
        this.purchases = purchases;
        this.cancelOrder = cancelOrder;
        this.refundOrder = refundOrder;
        this.events = events;
        this.orders = orders;
        this.tickets = tickets;
    }

    /** Staff sells, to whom the body names: of all types and whenever. */
    @PostMapping("/tickets/purchase")
    @Permits(Who.ORGANISATION_STAFF)
    @ResponseStatus(HttpStatus.CREATED)
    OrderAnswer sell(
            Staff staff,
            JsonBody body,
            @RequestHeader(name = Purchases.REQUEST_KEY, required = false) @Nullable String requestKey) {
        PurchaseBody wanted = PurchaseBody.read(body.object(), Optional.empty());
        long event = events.idOf(staff.organisation(), wanted.eventId());
        return purchases.place(
                Optional.of(staff.user()), Optional.empty(), event, wanted, Optional.ofNullable(requestKey));
    }

    @PostMapping("/bookings/{bookingId}/cancel")
    @Permits(Who.ORGANISATION_STAFF)
    BookingView cancel(Staff staff, @PathVariable String bookingId) {
        return view(cancelOrder.execute(staff.user(), orders.idOf(staff.organisation(), bookingId)));
    }

    @PostMapping("/bookings/{bookingId}/refund")
    @Permits(Who.ORGANISATION_STAFF)
    BookingView refund(Staff staff, @PathVariable String bookingId) {
        return view(refundOrder.execute(staff.user(), orders.idOf(staff.organisation(), bookingId)));
    }

    private BookingView view(TicketOrderRecord order) {
        return BookingView.of(order, tickets.ofOrder(order.getId()));
    }
}
