package org.quintet.api.nexudus.tickets;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quintet.api.nexudus.catalogue.Viewpoint;
import org.quintet.api.nexudus.format.Page;
import org.quintet.api.nexudus.format.Shape;
import org.quintet.api.nexudus.tenancy.LocationOfRequest;
import org.quintet.identity.User;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.platform.limits.RateLimit;
import org.quintet.platform.limits.RateLimits;
import org.quintet.ticketing.CancelOwnTicket;
import org.quintet.ticketing.RequestTicket;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tickets of who is signed in, at a location (List My Events, Send ticket, Cancel ticket). */
@RestController
@RequestMapping("/api/public/events/my")
class MyTicketsController {

    private static final int MAILS_AN_HOUR = 30;

    private final LocationOfRequest locations;
    private final MyTickets tickets;
    private final RequestTicket requestTicket;
    private final CancelOwnTicket cancelOwnTicket;
    private final RateLimit mails;
    private final Clock clock;

    MyTicketsController(
            LocationOfRequest locations,
            MyTickets tickets,
            RequestTicket requestTicket,
            CancelOwnTicket cancelOwnTicket,
            RateLimits limits,
            Clock clock) {
        this.locations = locations;
        this.tickets = tickets;
        this.requestTicket = requestTicket;
        this.cancelOwnTicket = cancelOwnTicket;
        this.mails = limits.of(MAILS_AN_HOUR, Duration.ofHours(1));
        this.clock = clock;
    }

    @GetMapping
    @Permits(Who.SIGNED_IN)
    ResponseEntity<Map<String, @Nullable Object>> list(User holder, HttpServletRequest request) {
        MyTicketsQuery query = MyTicketsQuery.of(request);
        Viewpoint viewpoint = new Viewpoint(locations.of(request), clock.instant());
        Shape shape = Shape.of(request.getParameter("_shape"));
        MyTicketView view = new MyTicketView(shape.below("Records"), holder, viewpoint);
        MyTickets.Found found = tickets.page(holder, viewpoint, query, view.columns());
        Page page = new Page(
                query.page(),
                query.size(),
                found.total(),
                found.tickets().size(),
                query.orderBy(),
                query.descending() ? "DESC" : "ASC");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(page.render(
                        shape, _ -> found.tickets().stream().map(view::render).toList()));
    }

    @PostMapping("/{id}/sendTicket")
    @Permits(Who.SIGNED_IN)
    void send(@PathVariable long id, User holder, HttpServletRequest request) {
        tickets.require(holder, locations.of(request).id(), id);
        mails.count(Long.toString(holder.id()));
        requestTicket.execute(holder, id);
    }

    @DeleteMapping("/{id}")
    @Permits(Who.SIGNED_IN)
    void cancel(@PathVariable long id, User holder, HttpServletRequest request) {
        tickets.require(holder, locations.of(request).id(), id);
        cancelOwnTicket.execute(holder, id);
    }
}
