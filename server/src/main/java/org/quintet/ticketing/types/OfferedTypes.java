package org.quintet.ticketing.types;

import static org.jooq.impl.DSL.trueCondition;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.TicketTypeRecord;
import org.quintet.ticketing.orders.SellingEvent;
import org.quintet.ticketing.sale.TicketKind;

/** The ticket types that somebody asks for, if he may have them. None of them is deleted before the transaction ends. */
public record OfferedTypes(SortedMap<Long, TicketTypeRecord> byId, String usualCurrency) {

    /** @throws Failure.Invalid if one of {@code ids} is not offered at the event */
    public static OfferedTypes toStaff(DSLContext sql, SellingEvent event, Collection<Long> ids) {
        return find(sql, event, ids, trueCondition());
    }

    /**
     * The types as somebody who does not work for the event may have them.
     *
     * @throws Failure.Invalid if one of {@code ids} is not offered to everybody at the event
     * @throws Failure.Conflict if one is not sold at {@code now}
     */
    public static OfferedTypes toEverybody(DSLContext sql, SellingEvent event, Collection<Long> ids, Instant now) {
        OfferedTypes types = find(sql, event, ids, TicketTypes.offeredPublicly());
        types.byId.values().forEach(type -> TicketTypes.requireOnSale(type, now));
        return types;
    }

    private static OfferedTypes find(DSLContext sql, SellingEvent event, Collection<Long> ids, Condition condition) {
        SortedMap<Long, TicketTypeRecord> found = new TreeMap<>(sql.selectFrom(TICKET_TYPE)
                .where(TICKET_TYPE.ID.in(ids))
                .and(TICKET_TYPE.EVENT_ID.eq(event.id()))
                .and(TicketTypes.offered())
                .and(condition)
                .orderBy(TICKET_TYPE.ID)
                .forKeyShare()
                .fetchMap(TICKET_TYPE.ID));
        if (!found.keySet().containsAll(ids)) {
            throw new Failure.Invalid("ticket_type_id", "Is not offered at this event");
        }
        return new OfferedTypes(found, event.currency());
    }

    public TicketTypeRecord get(long id) {
        return Optional.ofNullable(byId.get(id)).orElseThrow();
    }

    public BigDecimal price(long id) {
        return TicketKind.shownPrice(get(id));
    }

    public String currency(long id) {
        return Optional.ofNullable(get(id).getCurrency()).orElse(usualCurrency);
    }
}
