package org.quintet.ticketing;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.TicketRecord;
import org.quintet.ticketing.attendees.TicketHolder;
import org.quintet.ticketing.orders.Orders;
import org.quintet.ticketing.orders.SellingEvent;
import org.quintet.ticketing.types.OfferedTypes;

/** Issues tickets by the hand of the event's staff, without an order: whenever, and of types that are not for everybody too. */
@UseCase
public class IssueTickets {

    public static final int MOST = 100;
    public static final int MOST_BLANK = 500;

    private final DSLContext sql;
    private final Clock clock;
    private final Places places;

    IssueTickets(DSLContext sql, Clock clock, Places places) {
        this.sql = sql;
        this.clock = clock;
        this.places = places;
    }

    /** How tickets are issued. */
    public enum Kind {
        /** To a holder, at the price of their type. */
        REGULAR(TicketState.ACTIVE, MOST),
        /** To a holder, for nothing. */
        COMPLIMENTARY(TicketState.ACTIVE, MOST),
        /** To be printed: somebody becomes the holder later, see {@link ActivateTicket}. They hold their places from now on. */
        BLANK(TicketState.INACTIVE, MOST_BLANK);

        private final TicketState state;
        private final int most;

        Kind(TicketState state, int most) {
            this.state = state;
            this.most = most;
        }
    }

    /**
     * Some tickets of one type for one holder.
     *
     * @param credentialCode what stands on the badge, wristband or chip that the holder has, if it is one ticket
     */
    public record Issue(
            long ticketTypeId, int quantity, TicketHolder holder, Optional<String> credentialCode, Kind kind) {}

    /**
     * Returns the new tickets.
     *
     * @throws Failure.NotFound if there is no such event, or {@code actor} does not work for it
     * @throws Failure.Invalid if the type is not offered at the event, or the quantity is not 1 to {@link #MOST}, or
     *     {@link #MOST_BLANK} of blank ones, or not 1 with a credential
     * @throws Failure.Conflict if the event is cancelled, or another ticket of it has the credential
     * @throws Failure.SoldOut if there are not so many left
     */
    public List<TicketRecord> execute(User actor, long eventId, Issue issue) {
        Orders.requireQuantity(issue.quantity(), issue.credentialCode().isPresent() ? 1 : issue.kind().most);
        SellingEvent event = SellingEvent.staffedBy(sql, actor, eventId);
        event.requireTakesPlace();
        OfferedTypes types = OfferedTypes.toStaff(sql, event, Set.of(issue.ticketTypeId()));
        List<TicketRecord> tickets = Stream.generate(() -> ticket(types, issue, actor))
                .limit(issue.quantity())
                .toList();
        return places.take(
                eventId,
                TicketCounts.byType(tickets),
                Places.Share.ISSUED,
                event.capacityHard(),
                () -> Credentials.eachOnce(() -> TicketRows.insert(sql, tickets)));
    }

    private TicketRecord ticket(OfferedTypes types, Issue issue, User actor) {
        TicketRecord ticket =
                TicketRows.blank(types, issue.ticketTypeId(), issue.kind().state, issue.holder(), clock.instant());
        ticket.setCreatedBy(actor.id());
        ticket.setCredentialCode(issue.credentialCode().orElse(null));
        if (issue.kind() == Kind.COMPLIMENTARY) {
            ticket.setPrice(BigDecimal.ZERO);
            ticket.setIsComplimentary(true);
        }
        return ticket;
    }
}
