package org.quintet.ticketing.orders;

import static org.quintet.schema.Tables.EVENT;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.events.EventState;
import org.quintet.identity.Caller;
import org.quintet.identity.User;
import org.quintet.installation.UserPermissions;
import org.quintet.payments.Currencies;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.quintet.ticketing.attendees.TicketHolder;
import org.quintet.ticketing.sale.Basket;
import org.quintet.ticketing.sale.PriceQuote;
import org.quintet.ticketing.sale.PriceQuotes;
import org.quintet.ticketing.sale.PurchaseRules;
import org.quintet.ticketing.types.TicketTypes;

/**
 * Begins an order: its places are held for a while, in which its buyer says who comes and how he pays (Open Event, Orders,
 * "Create Order").
 */
@UseCase
public class ReserveOrder {

    /** The most tickets of one order. */
    public static final int MOST_TICKETS = 1000;

    /** What is refused to those whose address is not proven. */
    public static final String BUYER = "user";

    private final DSLContext sql;
    private final Clock clock;
    private final PriceQuotes quotes;
    private final PurchaseRules rules;
    private final UserPermissions permissions;
    private final Reservations reservations;

    ReserveOrder(
            DSLContext sql,
            Clock clock,
            PriceQuotes quotes,
            PurchaseRules rules,
            UserPermissions permissions,
            Reservations reservations) {
        this.sql = sql;
        this.clock = clock;
        this.quotes = quotes;
        this.rules = rules;
        this.permissions = permissions;
        this.reservations = reservations;
    }

    /**
     * Returns the new order, which is being filled in by {@code caller}.
     *
     * @param amount what is to be paid instead of what the basket costs; only those who work for the event decide that,
     *     others are not listened to
     * @throws Failure.NotSignedIn if nobody is signed in
     * @throws Failure.NotFound if there is no such ticket type for him
     * @throws Failure.Invalid as {@link PriceQuotes#forOrder} and {@link PurchaseRules#require} say, and if a quantity is not
     *     positive or there are more than {@link #MOST_TICKETS} tickets
     * @throws Failure.Conflict if the event is cancelled or over, or a type is not on sale now
     * @throws Failure.NotAllowed if all tickets are free and the caller's address is not proven
     * @throws Failure.SoldOut if there are not so many left; nothing is reserved then
     */
    public TicketOrderRecord execute(Caller caller, Basket basket, Optional<BigDecimal> amount) {
        User buyer = caller.requireUser();
        requireQuantities(basket);
        // the event is kept before its types and codes are, as whoever removes it does
        SellingEvent.hold(
                sql, TicketTypes.eventOf(sql, basket.lines().getFirst().ticketTypeId()));
        PriceQuote quote = quotes.forOrder(caller, basket);
        requireTakesPlace(quote);
        rules.require(basket, quote);
        requireProvenAddress(buyer, quote);
        TicketOrderRecord order = new TicketOrderRecord();
        order.setBuyerId(buyer.id());
        order.setBuyerName(TicketHolder.of(buyer).name().orElse(null));
        order.setBuyerEmail(buyer.email());
        return reservations.reserve(order, quote, amount(quote, amount), TicketHolder.nobody());
    }

    private static void requireQuantities(Basket basket) {
        if (basket.lines().isEmpty()) {
            throw new Failure.Invalid("tickets", "Tickets missing in Order request");
        }
        long all = 0;
        for (Basket.Line line : basket.lines()) {
            if (line.quantity() < 1) {
                throw new Failure.Invalid("quantity", "Must be at least 1");
            }
            all += line.quantity();
        }
        if (all > MOST_TICKETS) {
            throw new Failure.Invalid("quantity", "An order has at most " + MOST_TICKETS + " tickets");
        }
    }

    private void requireTakesPlace(PriceQuote quote) {
        if (EventState.of(quote.event().getState()) == EventState.CANCELLED) {
            throw new Failure.Conflict(EVENT.STATE.getName(), "The event is cancelled");
        }
        if (!quote.toStaff() && quote.event().getEndsAt().isBefore(clock.instant())) {
            throw new Failure.Conflict(EVENT.ENDS_AT.getName(), "The event is over");
        }
    }

    private void requireProvenAddress(User buyer, PriceQuote quote) {
        boolean free =
                quote.amount().lines().stream().allMatch(line -> line.price().signum() == 0);
        if (free && !permissions.allows(UserPermissions.ORDER_FREE_TICKETS, buyer)) {
            throw new Failure.NotAllowed(BUYER, "Unverified user cannot place free orders");
        }
    }

    private static BigDecimal amount(PriceQuote quote, Optional<BigDecimal> wanted) {
        return wanted.filter(_ -> quote.toStaff())
                .map(amount -> {
                    if (amount.signum() < 0
                            || !Currencies.fits(amount, quote.amount().currency())) {
                        throw new Failure.Invalid(
                                "amount", "Must be a price in " + quote.amount().currency());
                    }
                    return amount;
                })
                .orElse(quote.amount().total());
    }
}
