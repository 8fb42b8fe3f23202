package org.quintet.ticketing.orders;

import static org.quintet.schema.Tables.TICKET_ORDER;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.quintet.schema.tables.records.TicketRecord;
import org.quintet.schema.tables.records.TicketTypeRecord;
import org.quintet.ticketing.Places;
import org.quintet.ticketing.TicketRows;
import org.quintet.ticketing.TicketState;
import org.quintet.ticketing.attendees.TicketHolder;
import org.quintet.ticketing.pricing.OrderAmount;
import org.quintet.ticketing.sale.PriceQuote;

/** Writes new orders with what they cost, and makes their tickets. Their places are another matter: see {@link Places}. */
final class OrderRows {

    private OrderRows() {}

    /**
     * Notes in an order that has not been written yet what it costs, and why.
     *
     * @param amount what is to be paid
     */
    static void describe(TicketOrderRecord order, PriceQuote quote, BigDecimal amount, Instant now) {
        order.setEventId(quote.event().getId());
        order.setAmount(amount);
        order.setCurrency(quote.amount().currency().getCurrencyCode());
        quote.discountCode().ifPresent(code -> {
            order.setDiscountCodeId(code.row().getId());
            order.setMarketerId(code.row().getMarketerId());
        });
        quote.accessCode().ifPresent(code -> order.setAccessCodeId(code.row().getId()));
        quote.amount().tax().ifPresent(tax -> {
            order.setTaxName(tax.name());
            order.setTaxRate(tax.percent());
            order.setTaxIncluded(tax.included());
            order.setTaxAmount(tax.amount());
        });
        order.setCreatedAt(now);
        order.setUpdatedAt(now);
    }

    /**
     * Writes the order and its lines, and returns it as it is stored.
     *
     * @return nothing, and nothing is written, if the event has an order with the same request key
     */
    static Optional<TicketOrderRecord> insert(DSLContext sql, TicketOrderRecord order, PriceQuote quote) {
        Optional<TicketOrderRecord> stored = sql.insertInto(TICKET_ORDER)
                .set(order)
                .onConflict(TICKET_ORDER.EVENT_ID, TICKET_ORDER.REQUEST_KEY)
                .doNothing()
                .returning()
                .fetchOptional();
        stored.ifPresent(it -> OrderLines.insert(sql, it.getId(), quote.amount()));
        return stored;
    }

    /**
     * The tickets of a stored order, which have not been written yet: each with its share of what is to be paid, so that they
     * can be given back one by one.
     *
     * @param holders whom the tickets of a line are for: one for each
     */
    static List<TicketRecord> tickets(
            TicketOrderRecord order,
            PriceQuote quote,
            TicketState state,
            Function<OrderAmount.Line, List<TicketHolder>> holders) {
        List<TicketRecord> tickets = new ArrayList<>();
        List<BigDecimal> weights = new ArrayList<>();
        for (OrderAmount.Line line : quote.amount().lines()) {
            int cheaper =
                    line.discount().map(OrderAmount.LineDiscount::quantity).orElse(0);
            int index = 0;
            for (TicketHolder holder : holders.apply(line)) {
                boolean isCheaper = index++ < cheaper;
                tickets.add(ticket(order, quote, line, isCheaper, state, holder));
                weights.add(weight(line, isCheaper));
            }
        }
        int decimals = quote.amount().currency().getDefaultFractionDigits();
        List<BigDecimal> shares = Shares.of(order.getAmount(), weights, decimals);
        for (int i = 0; i < tickets.size(); i++) {
            tickets.get(i).setPrice(shares.get(i));
        }
        return tickets;
    }

    private static TicketRecord ticket(
            TicketOrderRecord order,
            PriceQuote quote,
            OrderAmount.Line line,
            boolean cheaper,
            TicketState state,
            TicketHolder holder) {
        TicketTypeRecord type =
                Optional.ofNullable(quote.types().get(line.ticketTypeId())).orElseThrow();
        TicketRecord ticket = TicketRows.blank(type, order.getCurrency(), state, holder, order.getCreatedAt());
        ticket.setOrderId(order.getId());
        ticket.setCreatedBy(order.getBuyerId());
        ticket.setDiscountCodeId(cheaper ? order.getDiscountCodeId() : null);
        ticket.setAccessCodeId(isOpened(quote, line) ? order.getAccessCodeId() : null);
        return ticket;
    }

    private static boolean isOpened(PriceQuote quote, OrderAmount.Line line) {
        return quote.accessCode()
                .filter(code -> code.ticketTypeIds().contains(line.ticketTypeId()))
                .isPresent();
    }

    private static BigDecimal weight(OrderAmount.Line line, boolean cheaper) {
        BigDecimal off = cheaper
                ? line.discount().map(OrderAmount.LineDiscount::amount).orElse(BigDecimal.ZERO)
                : BigDecimal.ZERO;
        BigDecimal fee = line.fee().divide(BigDecimal.valueOf(line.quantity()), 10, RoundingMode.HALF_UP);
        return line.price().subtract(off).add(fee);
    }
}
