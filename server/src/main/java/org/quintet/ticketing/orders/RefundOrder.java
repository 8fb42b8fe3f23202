package org.quintet.ticketing.orders;

import static org.quintet.schema.Tables.TICKET_ORDER;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.payments.Payments;
import org.quintet.payments.RefundPayment;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.quintet.schema.tables.records.TicketRecord;
import org.quintet.ticketing.Places;
import org.quintet.ticketing.TicketCounts;
import org.quintet.ticketing.TicketRows;
import org.quintet.ticketing.TicketState;

/** Cancels a complete order and gives back what was paid for those of its tickets that were not refunded before. */
@UseCase
public class RefundOrder {

    private final DSLContext sql;
    private final Clock clock;
    private final OrderSteps steps;
    private final Places places;
    private final Payments payments;
    private final RefundPayment refundPayment;

    RefundOrder(
            DSLContext sql,
            Clock clock,
            OrderSteps steps,
            Places places,
            Payments payments,
            RefundPayment refundPayment) {
        this.sql = sql;
        this.clock = clock;
        this.steps = steps;
        this.places = places;
        this.payments = payments;
        this.refundPayment = refundPayment;
    }

    /**
     * Returns the order as it is afterwards. A second time does nothing; one that was cancelled can be refunded.
     *
     * @throws Failure.NotFound if there is no such order, or {@code actor} does not work for its event
     * @throws Failure.Conflict if it was never complete
     */
    public TicketOrderRecord execute(User actor, long orderId) {
        TicketOrderRecord order = Orders.lockedForStaff(sql, actor, orderId);
        if (order.getCompletedAt() == null) {
            throw new Failure.Conflict(TICKET_ORDER.STATE.getName(), "The order was never complete");
        }
        Instant now = clock.instant();
        List<TicketRecord> held = TicketRows.move(sql, orderId, TicketState.ISSUED_WORDS, TicketState.REFUNDED, now);
        List<TicketRecord> cancelled =
                TicketRows.move(sql, orderId, List.of(TicketState.CANCELLED.word()), TicketState.REFUNDED, now);
        if (!held.isEmpty()) {
            places.giveBack(order.getEventId(), TicketCounts.byType(held), Places.Share.ISSUED);
        }
        Map<Long, BigDecimal> prices = Stream.concat(held.stream(), cancelled.stream())
                .filter(ticket -> ticket.getPrice().signum() > 0)
                .collect(Collectors.toMap(TicketRecord::getId, TicketRecord::getPrice));
        if (!prices.isEmpty() && payments.hasCome(orderId)) {
            refundPayment.execute(actor, orderId, prices);
        }
        return steps.take(order, OrderState.CANCELLED);
    }
}
