package org.quintet.api.openevent.tickets;

import static org.quintet.schema.Tables.TICKET_TYPE;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.quintet.jsonapi.Changes;
import org.quintet.schema.tables.records.TicketTypeRecord;
import org.quintet.ticketing.types.TicketTypeChanges;
import org.quintet.ticketing.types.TicketTypeLink;

/** Translates what a client sent about a ticket into the core's words. */
final class TicketTranslation {

    private static final int USUAL_QUANTITY = 100;
    private static final int USUAL_MIN_ORDER = 1;
    private static final int USUAL_MAX_ORDER = 10;

    private static final Map<String, TableField<TicketTypeRecord, BigDecimal>> PRICES = Map.of(
            "price", TICKET_TYPE.PRICE,
            "min-price", TICKET_TYPE.MIN_PRICE,
            "max-price", TICKET_TYPE.MAX_PRICE);

    private static final Map<String, TableField<TicketTypeRecord, Integer>> NUMBERS = Map.of(
            "quantity", TICKET_TYPE.CAPACITY,
            "min-order", TICKET_TYPE.MIN_ORDER,
            "max-order", TICKET_TYPE.MAX_ORDER);

    private static final Map<String, TableField<TicketTypeRecord, Boolean>> FLAGS = Map.of(
            "is-description-visible", TICKET_TYPE.IS_DESCRIPTION_VISIBLE,
            "is-fee-absorbed", TICKET_TYPE.IS_FEE_ABSORBED,
            "is-checkin-restricted", TICKET_TYPE.IS_CHECKIN_RESTRICTED,
            "auto-checkin-enabled", TICKET_TYPE.AUTO_CHECKIN_ENABLED);

    private static final Map<String, TicketTypeLink> LINKS = Map.of(
            "ticket-tags", TicketTypeLink.TAGS,
            "discount-codes", TicketTypeLink.DISCOUNT_CODES,
            "access-codes", TicketTypeLink.ACCESS_CODES);

    private TicketTranslation() {}

    /** A new ticket, with the contract's defaults. */
    static TicketTypeChanges ofNew(Changes sent, Map<Field<?>, @Nullable Object> columns) {
        TicketTypeChanges changes = new TicketTypeChanges()
                .set(TICKET_TYPE.HAS_NAME_ALONE, true)
                .set(TICKET_TYPE.CAPACITY, USUAL_QUANTITY)
                .set(TICKET_TYPE.MIN_ORDER, USUAL_MIN_ORDER)
                .set(TICKET_TYPE.MAX_ORDER, USUAL_MAX_ORDER);
        return translate(changes, sent, columns, Optional.empty());
    }

    /** A change of {@code current}. */
    static TicketTypeChanges ofExisting(
            Changes sent, Map<Field<?>, @Nullable Object> columns, TicketTypeRecord current) {
        return translate(new TicketTypeChanges(), sent, columns, Optional.of(current));
    }

    private static TicketTypeChanges translate(
            TicketTypeChanges changes,
            Changes sent,
            Map<Field<?>, @Nullable Object> columns,
            Optional<TicketTypeRecord> current) {
        columns.forEach(changes::put);
        sent.text("type").ifPresent(type -> changes.set(TICKET_TYPE.TYPE, type));
        PRICES.forEach((attribute, column) -> {
            if (sent.has(attribute)) {
                changes.set(column, sent.value(attribute, BigDecimal.class).orElse(null));
            }
        });
        NUMBERS.forEach((attribute, column) -> {
            if (sent.has(attribute)) {
                changes.set(
                        column,
                        sent.value(attribute, Long.class).map(Math::toIntExact).orElse(null));
            }
        });
        sent.value("position", Long.class)
                .ifPresent(position -> changes.set(TICKET_TYPE.POSITION, Math.toIntExact(position)));
        // null says nothing about a flag
        FLAGS.forEach((attribute, column) ->
                sent.value(attribute, Boolean.class).ifPresent(flag -> changes.set(column, flag)));
        sent.value("is-hidden", Boolean.class)
                .ifPresent(hidden -> changes.set(
                        TICKET_TYPE.VISIBILITY,
                        TicketVisibility.visibility(hidden, current).word()));
        LINKS.forEach((relationship, link) -> {
            if (sent.has(relationship)) {
                changes.link(link, Set.copyOf(sent.relatedIds(relationship)));
            }
        });
        return changes;
    }
}
