package org.quintet.ticketing.orders;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.quintet.installation.InstallationSettings;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.quintet.ticketing.Places;
import org.quintet.ticketing.TicketRows;
import org.quintet.ticketing.TicketState;
import org.quintet.ticketing.attendees.TicketHolder;
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
     * @param order who buys, and what else is known of it; it has no request key
     * @param amount what is to be paid
     * @param holder whom the tickets are for
     * @throws org.quintet.platform.failures.Failure.SoldOut if there are not so many left; nothing is reserved then
     */
    TicketOrderRecord reserve(TicketOrderRecord order, PriceQuote quote, BigDecimal amount, TicketHolder holder) {
        Instant now = clock.instant();
        OrderRows.describe(order, quote, amount, now);
        order.setState(OrderState.INITIALIZING.word());
        order.setExpiresAt(now.plus(settings.current().orderExpiry()));
        return places.take(
                quote.event().getId(),
                new TreeMap<>(quote.quantities()),
                Places.Share.RESERVED,
                quote.event().getCapacityHard(),
                () -> write(order, quote, holder));
    }

    private TicketOrderRecord write(TicketOrderRecord order, PriceQuote quote, TicketHolder holder) {
        TicketOrderRecord stored = OrderRows.insert(sql, order, quote).orElseThrow();
        TicketRows.insert(
                sql,
                OrderRows.tickets(
                        stored, quote, TicketState.RESERVED, line -> Collections.nCopies(line.quantity(), holder)));
        return stored;
    }
}
