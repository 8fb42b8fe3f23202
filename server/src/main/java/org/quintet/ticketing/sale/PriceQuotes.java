package org.quintet.ticketing.sale;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.time.Clock;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.quintet.events.EventAccess;
import org.quintet.identity.Caller;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.DiscountCodeRecord;
import org.quintet.schema.tables.records.EventRecord;
import org.quintet.schema.tables.records.TicketTypeRecord;
import org.quintet.ticketing.pricing.Discount;
import org.quintet.ticketing.pricing.OrderAmount;
import org.quintet.ticketing.pricing.PriceLine;
import org.quintet.ticketing.types.TicketTypes;
import org.springframework.stereotype.Component;

/**
 * Tells what tickets cost, with what belongs to them: the event's tax, the installation's fee and a code. Whether they are
 * on sale is another question: see {@link PurchaseRules}.
 */
@Component
public class PriceQuotes {

    /** The most lines of a basket. */
    public static final int MOST_LINES = 100;

    static final String TICKETS = "tickets";

    private final DSLContext sql;
    private final Clock clock;
    private final Charges charges;

    PriceQuotes(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
        this.charges = new Charges(sql);
    }

    /**
     * What the basket costs for {@code caller}: of types that are offered at events that he may read, and all of an event that
     * he works for. Also of types that are not for everybody, which only {@link PurchaseRules} refuses.
     *
     * @throws Failure.NotFound if there is no such ticket type for him
     * @throws Failure.Invalid if there are no lines or too many, types are of several events or currencies, a price that the
     *     buyer decides is missing or out of bounds, the discount code is not valid now for one of the types, or nothing is
     *     left of it and {@link Basket#onlyDiscounted} is set
     */
    public PriceQuote of(Caller caller, Basket basket) {
        return quote(caller, basket, new CodeUses(sql, false));
    }

    /**
     * As {@link #of}, within the transaction that orders: until it ends, nobody else uses or changes the codes, and none of
     * the ticket types is deleted.
     */
    public PriceQuote forOrder(Caller caller, Basket basket) {
        return quote(caller, basket, new CodeUses(sql, true));
    }

    /**
     * What tickets cost at a door where nobody names a price or a code. Who may have them is known to the caller, who keeps
     * the types until the transaction ends.
     *
     * @param types the types, all of one event, by their ids
     * @param quantities how many of each
     * @throws Failure.Invalid if the types are sold in several currencies
     */
    public PriceQuote atShownPrices(SortedMap<Long, TicketTypeRecord> types, Map<Long, Integer> quantities) {
        EventRecord event = event(types);
        Currency currency = Charges.currency(types.values(), event);
        List<PriceLine> lines = types.values().stream()
                .map(type ->
                        TicketPrices.line(type, TicketKind.shownPrice(type), quantities.getOrDefault(type.getId(), 0)))
                .toList();
        return new PriceQuote(
                event,
                false,
                types,
                Map.copyOf(quantities),
                Optional.empty(),
                Optional.empty(),
                charges.on(event, currency, lines, Optional.empty()));
    }

    private PriceQuote quote(Caller caller, Basket basket, CodeUses codes) {
        int lines = basket.lines().size();
        if (lines < 1 || lines > MOST_LINES) {
            throw new Failure.Invalid(TICKETS, "Must have 1 to " + MOST_LINES + " elements");
        }
        SortedMap<Long, TicketTypeRecord> types = types(caller, basket, codes.locked());
        EventRecord event = event(types);
        Currency currency = Charges.currency(types.values(), event);
        List<PriceLine> priced = basket.lines().stream()
                .map(line -> TicketPrices.line(
                        Optional.ofNullable(types.get(line.ticketTypeId())).orElseThrow(), line, currency))
                .toList();
        Map<Long, Integer> quantities = new HashMap<>();
        basket.lines().forEach(line -> quantities.put(line.ticketTypeId(), line.quantity()));
        Optional<PriceQuote.DiscountCode> discount =
                basket.discountCode().map(id -> discountCode(id, event, types.keySet(), codes));
        if (basket.onlyDiscounted()) {
            discount.ifPresent(PriceQuotes::requireLeft);
        }
        OrderAmount amount = charges.on(event, currency, priced, discount.map(PriceQuote.DiscountCode::discount));
        return new PriceQuote(
                event,
                isStaff(caller, event.getId()),
                types,
                Map.copyOf(quantities),
                discount,
                basket.accessCode().flatMap(id -> accessCode(id, event, codes)),
                amount);
    }

    private SortedMap<Long, TicketTypeRecord> types(Caller caller, Basket basket, boolean locked) {
        Set<Long> ids = basket.lines().stream().map(Basket.Line::ticketTypeId).collect(Collectors.toSet());
        Condition forHim = existsFor(EventAccess.staffedBy(caller))
                .or(existsFor(EventAccess.readablePublicly()).and(TicketTypes.offered()));
        var query = sql.selectFrom(TICKET_TYPE)
                .where(TICKET_TYPE.ID.in(ids))
                .and(TicketTypes.present())
                .and(forHim)
                .orderBy(TICKET_TYPE.ID);
        SortedMap<Long, TicketTypeRecord> types =
                new TreeMap<>(locked ? query.forKeyShare().fetchMap(TICKET_TYPE.ID) : query.fetchMap(TICKET_TYPE.ID));
        if (types.size() < ids.size()) {
            throw new Failure.NotFound("ticket type");
        }
        return types;
    }

    private static Condition existsFor(Condition ofEvent) {
        return exists(selectOne()
                .from(EVENT)
                .where(EVENT.ID.eq(TICKET_TYPE.EVENT_ID))
                .and(EventAccess.present())
                .and(ofEvent));
    }

    private EventRecord event(SortedMap<Long, TicketTypeRecord> types) {
        Set<Long> events = types.values().stream()
                .map(TicketTypeRecord::getEventId)
                .collect(Collectors.toCollection(TreeSet::new));
        if (events.size() > 1) {
            throw new Failure.Invalid(
                    TICKETS,
                    events.stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(", ", "All tickets must belong to same event. Found: {", "}")));
        }
        return sql.selectFrom(EVENT).where(EVENT.ID.in(events)).fetchSingle();
    }

    private PriceQuote.DiscountCode discountCode(long id, EventRecord event, Set<Long> wanted, CodeUses codes) {
        DiscountCodeRecord code = codes.discountCode(id)
                .filter(it -> it.getUsedFor().equals("ticket"))
                .filter(it -> event.getId().equals(it.getEventId()))
                .filter(it -> CodeTimes.isValid(it, event, clock.instant()))
                .orElseThrow(PriceQuotes::notValid);
        Set<Long> types = codes.typesOfDiscountCode(id);
        if (types.stream().noneMatch(wanted::contains)) {
            throw notValid();
        }
        long left = Optional.ofNullable(code.getTicketsNumber())
                .map(number -> (long) number - codes.ofDiscountCode(id))
                .orElse(Discount.UNLIMITED);
        Discount.Kind kind = code.getType().equals("amount") ? Discount.Kind.AMOUNT : Discount.Kind.PERCENT;
        return new PriceQuote.DiscountCode(code, new Discount(code.getCode(), kind, code.getValue(), types, left));
    }

    private static Failure.Invalid notValid() {
        return new Failure.Invalid("discount_code_id", "Invalid Discount Code");
    }

    private static void requireLeft(PriceQuote.DiscountCode code) {
        if (code.discount().left() == 0) {
            throw new Failure.Invalid("discount_sold_out", "Discount tickets sold out.");
        }
    }

    private static Optional<PriceQuote.AccessCode> accessCode(long id, EventRecord event, CodeUses codes) {
        return codes.accessCode(id)
                .filter(code -> code.getEventId().equals(event.getId()))
                .map(code -> new PriceQuote.AccessCode(code, codes.typesOfAccessCode(id)));
    }

    private boolean isStaff(Caller caller, long eventId) {
        return sql.fetchExists(
                selectOne().from(EVENT).where(EVENT.ID.eq(eventId)).and(EventAccess.staffedBy(caller)));
    }
}
