package org.quintet.ticketing;

import static org.quintet.schema.Tables.TICKET_ORDER;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.installation.InstallationSettings;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.quintet.schema.tables.records.TicketRecord;
import org.quintet.schema.tables.records.TicketTypeRecord;
import org.quintet.ticketing.pricing.OrderAmount;
import org.quintet.ticketing.sale.PriceQuote;
import org.springframework.stereotype.Component;

/** Writes orders that begin to be filled in: with what they cost, their lines and their tickets, whose places they hold. */
@Component
class Reservations {

    private final DSLContext sql;
    private final Clock clock;
    private final Places places;
    private final InstallationSettings settings;

    Reservations(DSLContext sql, Clock clock, Places places, InstallationSettings settings) {
        this.sql = sql;
        this.clock = clock;
        this.places = places;
        this.settings = settings;
    }

    /**
     * Writes the order and returns it as it is stored.
     *
     * @param order who buys, and what else is known of it
     * @param amount what is to be paid
     * @param holder whom the tickets are for
     * @throws org.quintet.platform.failures.Failure.SoldOut if there are not so many left; nothing is reserved then
     */
    TicketOrderRecord reserve(TicketOrderRecord order, PriceQuote quote, BigDecimal amount, TicketHolder holder) {
        Instant now = clock.instant();
        describe(order, quote, amount, now);
        TicketOrderRecord stored =
                sql.insertInto(TICKET_ORDER).set(order).returning().fetchSingle();
        OrderLines.insert(sql, stored.getId(), quote.amount());
        List<TicketRecord> tickets = tickets(stored, quote, holder, now);
        places.take(
                stored.getEventId(),
                TicketCounts.byType(tickets),
                Places.Share.RESERVED,
                quote.event().getCapacityHard());
        TicketRows.insert(sql, tickets);
        return stored;
    }

    private void describe(TicketOrderRecord order, PriceQuote quote, BigDecimal amount, Instant now) {
        order.setEventId(quote.event().getId());
        order.setState(OrderState.INITIALIZING.word());
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
        order.setExpiresAt(now.plus(settings.current().orderExpiry()));
    }

    /** Each with its share of what is to be paid, so that they can be given back one by one. */
    private static List<TicketRecord> tickets(
            TicketOrderRecord order, PriceQuote quote, TicketHolder holder, Instant now) {
        List<TicketRecord> tickets = new ArrayList<>();
        List<BigDecimal> weights = new ArrayList<>();
        for (OrderAmount.Line line : quote.amount().lines()) {
            TicketTypeRecord type =
                    Optional.ofNullable(quote.types().get(line.ticketTypeId())).orElseThrow();
            int cheaper =
                    line.discount().map(OrderAmount.LineDiscount::quantity).orElse(0);
            for (int i = 0; i < line.quantity(); i++) {
                TicketRecord ticket = TicketRows.blank(type, order.getCurrency(), TicketState.RESERVED, holder, now);
                ticket.setOrderId(order.getId());
                ticket.setCreatedBy(order.getBuyerId());
                ticket.setDiscountCodeId(i < cheaper ? order.getDiscountCodeId() : null);
                ticket.setAccessCodeId(isOpened(quote, line) ? order.getAccessCodeId() : null);
                tickets.add(ticket);
                weights.add(weight(line, i < cheaper));
            }
        }
        int decimals = quote.amount().currency().getDefaultFractionDigits();
        List<BigDecimal> shares = Shares.of(order.getAmount(), weights, decimals);
        for (int i = 0; i < tickets.size(); i++) {
            tickets.get(i).setPrice(shares.get(i));
        }
        return tickets;
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
